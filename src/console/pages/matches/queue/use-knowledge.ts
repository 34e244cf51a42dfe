import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { groupStates } from "./group-states.ts";
import type { Knowledge } from "./groups-in-view.ts";
import { useKnownGroups } from "./known-groups.ts";

/** What the filters of the queue know of the groups: from the ledger, and from the profiles that this tab has read. */
export function useKnowledge(domainName: string, groups: readonly MatchGroup[]): Knowledge {
  const index = useQuery(decisionQueries.index(domainName)).data;
  const known = useKnownGroups(domainName);
  return useMemo(
    () => ({
      states: index ? groupStates(groups, index, known.facts) : new Map(),
      facts: known.facts,
    }),
    [groups, index, known],
  );
}
