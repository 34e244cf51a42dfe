import type { EarlierPage } from "../page-history.ts";

interface ResultPage {
  count: number;
  earlierPages: EarlierPage[];
  isFirstPage: boolean;
  hasNextPage: boolean;
}

/**
 * How many profiles the search has found as far as is known: "7" when all are here, "20+" when more follow, "21–40 of
 * 40+" on a later page. The service gives no total; on a page opened from a link what came before is not known either.
 */
export function resultCounter({
  count,
  earlierPages,
  isFirstPage,
  hasNextPage,
}: ResultPage): string {
  const more = hasNextPage ? "+" : "";
  if (isFirstPage) return `${count}${more}`;
  if (earlierPages.length === 0) return `${count} on this page`;
  const before = earlierPages.reduce((sum, page) => sum + page.count, 0);
  if (count === 0) return `${before}`;
  return `${before + 1}–${before + count} of ${before + count}${more}`;
}
