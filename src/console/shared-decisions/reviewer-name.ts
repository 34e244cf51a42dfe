const item = "reviewer-name";

/** What the person at this browser is called by colleagues; empty until they say, or where the browser keeps nothing. */
export function reviewerName(): string {
  try {
    return localStorage.getItem(item) ?? "";
  } catch {
    return "";
  }
}

/** @returns false where the browser keeps nothing. */
export function setReviewerName(name: string): boolean {
  try {
    localStorage.setItem(item, name.trim());
    return true;
  } catch {
    return false;
  }
}
