/** A page of the result that was left by "Next page". */
export interface EarlierPage {
  /** The token that leads to it; null for the first page, whose request has none. */
  token: string | null;
  /** Profiles on it. */
  count: number;
}

/**
 * What the browser's history entry of a page remembers of the pages before it: a NextToken only leads forward. An
 * entry that was opened from a link remembers nothing.
 */
export interface PageHistory {
  earlierPages: EarlierPage[];
}

/** Reads the state of a history entry, which another version of the console may have written. */
export function readPageHistory(state: unknown): PageHistory {
  if (typeof state !== "object" || state === null || !("earlierPages" in state))
    return { earlierPages: [] };
  const { earlierPages } = state;
  if (!Array.isArray(earlierPages) || !earlierPages.every(isEarlierPage))
    return { earlierPages: [] };
  return { earlierPages };
}

function isEarlierPage(value: unknown): value is EarlierPage {
  return (
    typeof value === "object" &&
    value !== null &&
    "token" in value &&
    (value.token === null || typeof value.token === "string") &&
    "count" in value &&
    typeof value.count === "number"
  );
}
