import { useEffect, useRef, useState } from "react";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MatchGroup } from "../../../api/matches.ts";
import { lastUpdates } from "../../../api/profile-history.ts";
import { readAgain } from "../../../api/profiles.ts";
import type { BulkSettings } from "./bulk-settings.ts";
import { type GroupPlan, planGroup } from "./plan-group.ts";

/** Groups whose profiles are read at a time: some five calls of BatchGetProfile. */
const portion = 40;

export interface ListedGroup {
  group: MatchGroup;
  /** Those that exist. */
  profiles: IdentifiedProfile[];
  outcome: GroupPlan;
}

export interface BulkList {
  settings: BulkSettings;
  groups: ListedGroup[];
  /** True once the limit is reached or all candidates have been looked at. */
  isComplete: boolean;
  /** Candidates that were not looked at, since the limit was reached before. */
  leftUnread: number;
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

  const make = async (candidates: readonly MatchGroup[], settings: BulkSettings) => {
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
      });
    try {
      for (let done = 0; done < candidates.length && merges < settings.limit; done += portion) {
        const some = candidates.slice(done, done + portion);
        const read = await readPortion(domainName, some, settings);
        if (signal.aborted) return;
        for (const group of some) {
          if (merges === settings.limit) break;
          const profiles = group.profileIds.flatMap((id) => read.profiles.get(id) ?? []);
          const outcome = planGroup(
            { ...group, profiles, updatedAt: read.updatedAt },
            settings,
            taken,
          );
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
    make: (candidates: readonly MatchGroup[], settings: BulkSettings) =>
      void make(candidates, settings),
    /** Forgets the list, and ends its making. */
    clear: () => {
      reading.current?.abort();
      setReading(false);
      setList(undefined);
    },
  };
}

async function readPortion(
  domainName: string,
  groups: readonly MatchGroup[],
  { conflicts }: BulkSettings,
) {
  const ids = groups.flatMap(({ profileIds }) => profileIds);
  const [{ profiles }, updatedAt] = await Promise.all([
    readAgain(domainName, ids),
    conflicts === "recent" ? lastUpdates(domainName, ids) : new Map<string, number>(),
  ]);
  return { profiles: new Map(profiles.map((profile) => [profile.ProfileId, profile])), updatedAt };
}
