import { useEffect, useRef, useState } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { lastUpdates } from "../../../api/profile-history.ts";
import { groupsAtATime, type ReadGroup, readGroups } from "../read-groups.ts";
import type { BulkSettings } from "./bulk-settings.ts";
import { type GroupPlan, planGroup } from "./plan-group.ts";

export interface ListedGroup extends ReadGroup {
  outcome: GroupPlan;
}

export interface Candidates {
  /** Groups that pass the filters and have never been decided on. */
  groups: readonly MatchGroup[];
  /** False while groups of the run are not loaded, or may pass a filter on profiles that have not been read. */
  areAll: boolean;
}

export interface BulkList {
  settings: BulkSettings;
  groups: ListedGroup[];
  /** True once the limit is reached or all candidates have been looked at. */
  isComplete: boolean;
  /** Candidates that were not looked at, since the limit was reached before. */
  leftUnread: number;
  /** Of the candidates, as it was when the list was begun. */
  areAll: boolean;
}

export function countMerges({ groups }: Pick<BulkList, "groups">): number {
  return groups.filter(({ outcome }) => outcome.kind === "merge").length;
}

/**
 * Makes the list of what a bulk merge would do, group by group in their order, until it has as many merges as the settings
 * allow or the candidates are at an end. Nothing is changed by it.
 */
export function useBulkList(domainName: string) {
  const [list, setList] = useState<BulkList>();
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<unknown>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  const make = async ({ groups: candidates, areAll }: Candidates, settings: BulkSettings) => {
    reading.current?.abort();
    const { signal } = (reading.current = new AbortController());
    setError(undefined);
    setReading(true);
    const groups: ListedGroup[] = [];
    const taken = new Set<string>();
    let merges = 0;
    const show = (isComplete: boolean) =>
      setList({
        settings,
        groups: [...groups],
        isComplete,
        leftUnread: candidates.length - groups.length,
        areAll,
      });
    try {
      for (
        let done = 0;
        done < candidates.length && merges < settings.limit;
        done += groupsAtATime
      ) {
        const some = candidates.slice(done, done + groupsAtATime);
        const [read, updatedAt] = await Promise.all([
          readGroups(domainName, some),
          settings.conflicts === "recent"
            ? lastUpdates(
                domainName,
                some.flatMap(({ profileIds }) => profileIds),
              )
            : new Map<string, number>(),
        ]);
        if (signal.aborted) return;
        for (const { group, profiles } of read) {
          if (merges === settings.limit) break;
          const outcome = planGroup({ ...group, profiles, updatedAt }, settings, taken);
          if (outcome.kind === "merge") {
            merges += 1;
            for (const id of group.profileIds) taken.add(id);
          }
          groups.push({ group, profiles, outcome });
        }
        show(false);
      }
      show(true);
    } catch (failure) {
      setError(failure);
    }
    setReading(false);
  };

  return {
    list,
    isReading,
    error,
    make: (candidates: Candidates, settings: BulkSettings) => void make(candidates, settings),
  };
}
