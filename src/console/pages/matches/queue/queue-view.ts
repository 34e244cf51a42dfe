/** Filters that ask where a group stands: `todo` has those that wait for a decision, `decided` those that have one. */
export type StateFilter =
  | "any"
  | "todo"
  | "new"
  | "changed"
  | "decided"
  | "merge"
  | "notAMatch"
  | "skip"
  | "secondOpinion"
  | "vanished";

export const stateFilters: readonly StateFilter[] = [
  "any",
  "todo",
  "new",
  "changed",
  "decided",
  "merge",
  "notAMatch",
  "skip",
  "secondOpinion",
  "vanished",
];

/** What of the queue is shown and in which order, as the URL says it. */
export interface QueueView {
  /** Groups with at least this ConfidenceScore; 0 shows all. */
  minScore: number;
  /** Groups of this many profiles; 4 means four or more, 0 any. */
  size: number;
  state: StateFilter;
  conflicts: "any" | "none" | "some";
  /** Ids of evidence kinds, of which a group has all. */
  evidence: readonly string[];
  /** In any text of the profiles, or in an id. */
  text: string;
  sort: "score" | "size";
  isDescending: boolean;
  /** From 1. */
  page: number;
}

const defaults: QueueView = {
  minScore: 0,
  size: 0,
  state: "any",
  conflicts: "any",
  evidence: [],
  text: "",
  sort: "score",
  isDescending: true,
  page: 1,
};

/** What a change to no filter at all is. */
export const noFilter: Partial<QueueView> = {
  minScore: 0,
  size: 0,
  state: "any",
  conflicts: "any",
  evidence: [],
  text: "",
};

export const groupsPerPage = 25;

/** Reads what it can; anything else in the URL counts as not said. */
export function parseQueueView(search: URLSearchParams): QueueView {
  const sort = search.get("sort") ?? "";
  const conflicts = search.get("conflicts");
  return {
    minScore: numberBetween(search.get("score"), 0, 1) ?? defaults.minScore,
    size: numberBetween(search.get("size"), 2, 4) ?? defaults.size,
    state: stateFilters.find((each) => each === search.get("state")) ?? defaults.state,
    conflicts: conflicts === "none" || conflicts === "some" ? conflicts : defaults.conflicts,
    evidence: search.get("evidence")?.split(",").filter(Boolean) ?? defaults.evidence,
    text: search.get("text") ?? defaults.text,
    sort: sort.endsWith("size") ? "size" : "score",
    isDescending: sort === "" || sort.startsWith("-"),
    page: Math.floor(numberBetween(search.get("page"), 1, Infinity) ?? defaults.page),
  };
}

/** Only what differs from the defaults, so that the plain URL is the plain queue. */
export function toSearchParams(view: QueueView): URLSearchParams {
  const { minScore, size, state, conflicts, evidence, text, sort, isDescending, page } = view;
  const search = new URLSearchParams();
  if (minScore > 0) search.set("score", String(minScore));
  if (size > 0) search.set("size", String(size));
  if (state !== "any") search.set("state", state);
  if (conflicts !== "any") search.set("conflicts", conflicts);
  if (evidence.length > 0) search.set("evidence", evidence.join(","));
  if (text !== "") search.set("text", text);
  if (sort !== defaults.sort || isDescending !== defaults.isDescending)
    search.set("sort", `${isDescending ? "-" : ""}${sort}`);
  if (page > 1) search.set("page", String(page));
  return search;
}

export function isFiltered({ minScore, size, state, ...view }: QueueView): boolean {
  return minScore > 0 || size > 0 || state !== "any" || asksForProfiles(view);
}

/** Whether a filter needs the profiles of a group, so that it passes over groups that have not been read. */
export function asksForProfiles({
  conflicts,
  evidence,
  text,
}: Pick<QueueView, "conflicts" | "evidence" | "text">): boolean {
  return conflicts !== "any" || evidence.length > 0 || text !== "";
}

function numberBetween(text: string | null, min: number, max: number): number | undefined {
  const value = Number(text || Number.NaN);
  return value >= min && value <= max ? value : undefined;
}
