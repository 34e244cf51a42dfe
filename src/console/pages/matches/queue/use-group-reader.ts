import { useEffect, useRef, useState } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { readAgain } from "../../../api/profiles.ts";
import { learnGroups } from "./known-groups.ts";

/** Groups whose profiles are read at a time: some five calls of BatchGetProfile. */
const portion = 40;

export interface ReadingProgress {
  done: number;
  total: number;
}

/** Reads the profiles of many groups for what the filters ask of them, portion by portion, until it is stopped. */
export function useGroupReader(domainName: string) {
  const [progress, setProgress] = useState<ReadingProgress>();
  const [error, setError] = useState<unknown>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  const start = async (groups: readonly MatchGroup[]) => {
    reading.current?.abort();
    const { signal } = (reading.current = new AbortController());
    setError(undefined);
    setProgress({ done: 0, total: groups.length });
    try {
      const { groupFacts } = await import("./group-facts.ts");
      for (let done = 0; done < groups.length && !signal.aborted;) {
        const some = groups.slice(done, done + portion);
        const { profiles } = await readAgain(
          domainName,
          some.flatMap(({ profileIds }) => profileIds),
        );
        const byId = new Map(profiles.map((profile) => [profile.ProfileId, profile]));
        learnGroups(
          domainName,
          some.map((group) => [
            group.matchId,
            groupFacts(group.profileIds.flatMap((id) => byId.get(id) ?? [])),
          ]),
        );
        done += some.length;
        setProgress({ done, total: groups.length });
      }
    } catch (failure) {
      setError(failure);
    }
    setProgress(undefined);
  };

  return {
    /** Undefined while nothing is being read. */
    progress,
    error,
    start: (groups: readonly MatchGroup[]) => void start(groups),
    stop: () => reading.current?.abort(),
  };
}
