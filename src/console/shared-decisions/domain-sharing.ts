import { readAgain } from "../api/profiles.ts";
import { queryClient } from "../api/query-client.ts";
import { decisionQueries } from "../ledger/decision-queries.ts";
import type { Decision } from "../ledger/decision.ts";
import { snapshotOf } from "../ledger/ledger.ts";
import { Inbox } from "./inbox.ts";
import { Outbox } from "./outbox.ts";
import { receiveDecisions } from "./receive-decisions.ts";
import { reviewerName } from "./reviewer-name.ts";
import { shareDecisions, type ShareTools } from "./share-decisions.ts";
import { putSharedRecord, sharedDecisionQueries } from "./shared-decision-queries.ts";
import { markShared, sharedMarks, stageOf } from "./shared-marks.ts";

/** The sharing of one domain's decisions by this tab. */
export interface DomainSharing {
  since: Date;
  outbox: Outbox;
  inbox: Inbox;
}

const sharings = new Map<string, DomainSharing>();

/**
 * The sharing of a domain, the same at each call. Once its outbox is woken, whatever the ledger gets is shared until the
 * tab is closed, on whichever page it is decided.
 *
 * @param since see `SharingState`: a sharing that was turned off and on again begins anew.
 * @param onShortened see `ShareTools`.
 */
export function sharingOf(
  domainName: string,
  since: Date,
  onShortened: ShareTools["onShortened"],
): DomainSharing {
  const known = sharings.get(domainName);
  if (known?.since.getTime() === since.getTime()) return known;
  known?.outbox.stop();
  const outbox = new Outbox({
    pending: () => pendingOf(domainName, since),
    share: (decisions) => share(domainName, since, decisions, onShortened),
    exclusively: (work) => navigator.locks.request(`sharing of ${domainName}`, work),
  });
  const inbox = new Inbox((profileIds) => receiveDecisions(domainName, since, profileIds));
  const sharing = { since, outbox, inbox };
  sharings.set(domainName, sharing);
  return sharing;
}

// The ledger tells of each new record on this channel, to the other listeners of this tab as well as to other tabs.
new BroadcastChannel("review-ledger").addEventListener(
  "message",
  ({ data }: MessageEvent<string>) => sharings.get(data)?.outbox.wake(),
);

async function pendingOf(domainName: string, since: Date): Promise<Decision[]> {
  const [decisions, marks] = await Promise.all([
    queryClient.fetchQuery(decisionQueries.ofDomain(domainName)),
    sharedMarks(domainName, since),
  ]);
  return decisions.filter((decision) => marks.get(decision.id) !== stageOf(decision));
}

async function share(
  domainName: string,
  since: Date,
  decisions: readonly Decision[],
  onShortened: ShareTools["onShortened"],
): Promise<void> {
  const state = await queryClient.fetchQuery(sharedDecisionQueries.state(domainName));
  // Pages that show the state stop the sharing.
  if (!state.isOn || state.since.getTime() !== since.getTime())
    throw new Error("The decisions of this domain are no longer shared.");
  try {
    await shareDecisions(decisions, await sharedMarks(domainName, since), {
      existing: async (profileIds) => {
        const { profiles } = await readAgain(domainName, profileIds);
        return new Set(profiles.map(({ ProfileId }) => ProfileId));
      },
      snapshotOf,
      put: (content) => putSharedRecord(domainName, content),
      reviewerName: reviewerName(),
      onShortened,
    });
  } catch (error) {
    // Among the reasons: somebody has turned it off.
    void queryClient.invalidateQueries({
      queryKey: sharedDecisionQueries.state(domainName).queryKey,
    });
    throw error;
  }
  await markShared(domainName, since, decisions);
}

/** Ends the sharing of a domain by this tab, where it has been turned off. */
export function endSharing(domainName: string): void {
  const sharing = sharings.get(domainName);
  sharing?.outbox.stop();
  sharing?.inbox.clear();
  sharings.delete(domainName);
}
