import type { ReCreation } from "./re-creation.ts";
import { reCreationsOf } from "./re-creation-store.ts";

/** Another tab is at work on it, and nothing was done here. */
export interface OtherTab {
  kind: "otherTab";
}

/**
 * Does what no two tabs may do at once about taking one merge back, with what was begun for it by now, oldest first.
 *
 * @throws what `work` throws, and where the browser does not give what it has kept.
 */
export async function takeBackAlone<Outcome>(
  decisionId: string,
  work: (begun: readonly ReCreation[]) => Promise<Outcome>,
): Promise<Outcome | OtherTab> {
  return navigator.locks.request(
    `re-creation of ${decisionId}`,
    { ifAvailable: true },
    async (lock): Promise<Outcome | OtherTab> =>
      lock ? work(await reCreationsOf(decisionId)) : { kind: "otherTab" },
  );
}
