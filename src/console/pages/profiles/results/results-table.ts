/** Under this name the browser remembers the look of the table of found profiles, and its page size. */
export const resultsTable = "profiles-found";
