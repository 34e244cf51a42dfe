/**
 * The object type whose existence says that a domain's decisions are shared; its objects are the shared records. They are
 * the console's and say nothing of the person, so that what counts or dates a profile's objects leaves them out.
 */
export const sharedObjectType = "console-review-decision";
