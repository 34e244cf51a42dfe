import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { MatchGroup } from "../../../api/matches.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { load } from "../../../api/query-client.ts";
import { afterSaving } from "../../../components/unsaved-changes-guard.tsx";
import { decisionQueries, keepDecision } from "../../../ledger/decision-queries.ts";
import type { GroupRecord, Verdict } from "../../../ledger/decision.ts";
import { connectionScope } from "../../../api/connection.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { itemOfGroup } from "../tray/merge-tray.ts";
import { enqueueMerge, showDecision, useTrayItems } from "../tray/tray.tsx";
import { afterPaint } from "./after-paint.ts";
import { groupRecord } from "./group-record.ts";
import type { MergePlan } from "./merge-plan.ts";
import { readForReview } from "./read-for-review.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";
import { nextUndecided } from "./next-undecided.ts";
import { useNeighbours } from "./use-neighbours.ts";

interface GroupToDecide {
  domainName: string;
  group: ReviewedGroup;
  queue: readonly MatchGroup[];
  placeInQueue: string | undefined;
  /** The profiles as the reviewer sees them. */
  profiles: readonly IdentifiedProfile[];
  title: string;
  /** Path of this group's review, with the search of the queue. */
  href: string;
  evidence: GroupRecord["evidence"];
  note: string;
}

/** How many groups are fetched ahead, so that the next one is there at once whatever the decision. */
const groupsAhead = 2;

/** What the reviewer can decide of a group; each decision moves on to the next group that has none. */
export function useDecide(review: GroupToDecide) {
  const { domainName, group, queue, placeInQueue, profiles, title, href, evidence, note } = review;
  const navigate = useNavigate();
  const { index, hrefOf } = useNeighbours(review);
  const decisions = useQuery(decisionQueries.index(domainName)).data;
  const items = useTrayItems();
  const ahead = nextUndecided(
    queue,
    index,
    decisions,
    ({ profileIds }) => itemOfGroup(items, domainName, profileIds) !== undefined,
    groupsAhead,
  );
  const next = hrefOf(ahead[0]);
  usePrefetched(domainName, ahead);

  const record = { scope: connectionScope, domainName, group, evidence, note };
  const inTray = { domainName, profileIds: group.profileIds, title, href };
  // This group stays in view until the next one has been read. What is pressed meanwhile is meant for that one.
  const isLeaving = useRef(false);
  const leaveFor = (path: string) => {
    isLeaving.current = true;
    // Drawn in one go, the next group is there sooner than bit by bit.
    void navigate(path, { state: afterSaving, flushSync: true });
  };
  const moveOn = () => next && leaveFor(next);
  return {
    /** Two or more that are left out of a merge are a question of their own, and the next one. */
    merge: (plan: MergePlan) => {
      if (isLeaving.current) return;
      enqueueMerge(inTray, { ...record, plan });
      const taken = new Set([plan.main, ...plan.merged]);
      const leftOut = profiles.filter((profile) => !taken.has(profile));
      if (leftOut.length < 2) return moveOn();
      const ids = leftOut.map(({ ProfileId }) => ProfileId);
      leaveFor(paths.comparison(domainName, ids, placeInQueue));
    },
    /** The record is written while the next group is drawn; what the browser does not keep is said. */
    decide: (verb: Exclude<Verdict["verb"], "reopen">) => {
      if (isLeaving.current) return;
      const decision: Verdict = { ...groupRecord(record, profiles), verb };
      const kept = keepDecision(decision);
      showDecision(inTray, decision, kept);
      kept.catch(() =>
        notify({
          type: "error",
          header: `The decision on ${title} is not kept`,
          content: "The storage of this browser is blocked or full.",
        }),
      );
      moveOn();
    },
  };
}

function usePrefetched(domainName: string, groups: readonly MatchGroup[]): void {
  // The groups are a new list at each drawing; their text tells whether they are others.
  const listed = JSON.stringify(groups.map(({ profileIds }) => profileIds));
  useEffect(
    () =>
      afterPaint(() => {
        const [first, ...others] = JSON.parse(listed) as string[][];
        // The facts take several requests a profile: of the very next group alone. What fails is asked for again by its page.
        if (first) readForReview(domainName, first).catch(() => {});
        for (const profileIds of others) void load(profileQueries.byIds(domainName, profileIds));
      }),
    [domainName, listed],
  );
}
