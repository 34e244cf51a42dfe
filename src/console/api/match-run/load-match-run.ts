import { describeError } from "../errors.ts";
import { isSameRun, type MatchGroup, type MatchPage, type MatchRun } from "./match-run.ts";

export interface MatchRunTools {
  /** GetMatches: the first page without a token. */
  getPage: (nextToken?: string) => Promise<MatchPage>;
  /** What an earlier visit has kept; neither call ever fails. */
  readKept: () => Promise<MatchRun | undefined>;
  /** @param start how many groups of the run come before those of the page. */
  keep: (start: number, page: MatchPage) => Promise<void>;
  /** Called with all groups so far, about once a second. */
  onProgress: (run: MatchRun) => void;
  /** Resolves once what was reported first has been drawn, so that loading the rest does not keep the page from it. */
  untilDrawn: () => Promise<void>;
  /** False once another loading of the same run has begun; this one then ends with what it has. */
  isWanted: () => boolean;
}

/** Groups that are kept at a time. */
const chunkSize = 5000;
/** Milliseconds between reports: each has the view of all groups computed anew, which takes time from the loading. */
const reportEvery = 1000;

/**
 * Loads every group of the latest run. What is known or kept of the run is reported at once and not loaded again: after a
 * reload only the first page is asked for, to see whether it is still the latest run, and what was missing.
 *
 * @param known what the page has already.
 * @throws what GetMatches fails with; what has been reported stays good, and the next call goes on from there.
 */
export async function loadMatchRun(
  known: MatchRun | undefined,
  tools: MatchRunTools,
): Promise<MatchRun> {
  const asked = tools.getPage();
  // What it fails with is thrown below, once what was kept is shown.
  asked.catch(() => {});
  const held = known ?? (await tools.readKept());
  if (held && !known) tools.onProgress(held);
  const first = await asked;
  if (!held || !isSameRun(held, first)) return loadFrom(first, 0, tools);
  try {
    return await loadFrom(held, held.groups.length, tools);
  } catch (error) {
    // A token that was kept may have expired; a new one is only had from the start.
    if (describeError(error).kind !== "invalid") throw error;
    return loadFrom(first, 0, tools);
  }
}

/** @param keptCount how many of the groups are in the cache already. */
async function loadFrom(
  start: MatchRun,
  keptCount: number,
  tools: MatchRunTools,
): Promise<MatchRun> {
  const groups: MatchGroup[] = [...start.groups];
  let run: MatchRun = start;
  let kept = keptCount;
  let reportedAt = performance.now();
  const keep = async () => {
    if (kept === groups.length && kept > 0) return;
    await tools.keep(kept, { ...run, groups: groups.slice(kept) });
    kept = groups.length;
  };
  const report = () => tools.onProgress({ ...run, groups: [...groups] });
  if (keptCount === 0) {
    report();
    await tools.untilDrawn();
  }
  try {
    while (run.nextToken !== undefined && tools.isWanted()) {
      const page = await tools.getPage(run.nextToken);
      if (!isSameRun(run, page)) return await loadMatchRun(undefined, tools);
      for (const group of page.groups) groups.push(group);
      run = { ...page, groups };
      if (groups.length - kept >= chunkSize) await keep();
      if (performance.now() - reportedAt < reportEvery) continue;
      reportedAt = performance.now();
      report();
    }
  } catch (error) {
    report();
    if (tools.isWanted()) await keep();
    throw error;
  }
  if (tools.isWanted()) await keep();
  return { ...run, groups };
}
