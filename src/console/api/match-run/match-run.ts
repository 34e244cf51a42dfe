/** A match group of the latest identity resolution job: profiles that may be one person. */
export interface MatchGroup {
  matchId: string;
  profileIds: string[];
  /** AWS's score, 0 to 1; no absolute measure of quality (GetMatches, API reference). */
  confidenceScore: number | undefined;
}

/** What GetMatches returns at a time. */
export interface MatchPage {
  /** When the job that found these groups ran; undefined before the first run. */
  generatedAt: Date | undefined;
  /** Groups the service says there are; undefined when it gives no number. */
  total: number | undefined;
  groups: MatchGroup[];
  /** Undefined on the last page. */
  nextToken: string | undefined;
}

/** The groups of a run as far as they are loaded, in the order of the service. Never changed: more groups are a new one. */
export interface MatchRun extends Readonly<MatchPage> {
  readonly groups: MatchGroup[];
}

/** Whether two answers are about one and the same run, so that what was kept of it still holds. */
export function isSameRun(one: MatchPage, other: MatchPage): boolean {
  return one.generatedAt?.getTime() === other.generatedAt?.getTime() && one.total === other.total;
}
