import type { MatchGroup } from "../../../api/matches.ts";

/** What of the queue is shown and in which order, as the URL says it. */
export interface QueueView {
  /** Groups with at least this ConfidenceScore; 0 shows all. */
  minScore: number;
  /** Groups of this many profiles; 4 means four or more, 0 any. */
  size: number;
  sort: "score" | "size";
  isDescending: boolean;
  /** From 1. */
  page: number;
}

const defaults: QueueView = { minScore: 0, size: 0, sort: "score", isDescending: true, page: 1 };

export const groupsPerPage = 25;

/** Reads what it can; anything else in the URL counts as not said. */
export function parseQueueView(search: URLSearchParams): QueueView {
  const sort = search.get("sort") ?? "";
  return {
    minScore: numberBetween(search.get("score"), 0, 1) ?? defaults.minScore,
    size: numberBetween(search.get("size"), 2, 4) ?? defaults.size,
    sort: sort.endsWith("size") ? "size" : "score",
    isDescending: sort === "" || sort.startsWith("-"),
    page: Math.floor(numberBetween(search.get("page"), 1, Infinity) ?? defaults.page),
  };
}

/** Only what differs from the defaults, so that the plain URL is the plain queue. */
export function toSearchParams({
  minScore,
  size,
  sort,
  isDescending,
  page,
}: QueueView): URLSearchParams {
  const search = new URLSearchParams();
  if (minScore > 0) search.set("score", String(minScore));
  if (size > 0) search.set("size", String(size));
  if (sort !== defaults.sort || isDescending !== defaults.isDescending)
    search.set("sort", `${isDescending ? "-" : ""}${sort}`);
  if (page > 1) search.set("page", String(page));
  return search;
}

/** The groups of the view in its order; those that are equal in it stay in the order of the run. */
export function groupsInView(
  groups: readonly MatchGroup[],
  { minScore, size, sort, isDescending }: QueueView,
): MatchGroup[] {
  const measure = sort === "size" ? sizeOf : scoreOf;
  const direction = isDescending ? -1 : 1;
  return groups
    .filter((group) => minScore === 0 || scoreOf(group) >= minScore)
    .filter((group) => size === 0 || (size === 4 ? sizeOf(group) >= 4 : sizeOf(group) === size))
    .toSorted((left, right) => direction * (measure(left) - measure(right)));
}

const sizeOf = (group: MatchGroup) => group.profileIds.length;
/** A group without a score sorts below every other. */
const scoreOf = (group: MatchGroup) => group.confidenceScore ?? -1;

function numberBetween(text: string | null, min: number, max: number): number | undefined {
  const value = Number(text || Number.NaN);
  return value >= min && value <= max ? value : undefined;
}
