import { useEffect, useRef, useState } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { groupsAtATime, readGroups } from "../read-groups.ts";
import { learnGroups } from "./known-groups.ts";

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
        const read = await readGroups(domainName, groups.slice(done, done + groupsAtATime));
        learnGroups(
          domainName,
          read.map(({ group, profiles }) => [group.matchId, groupFacts(profiles)]),
        );
        done += read.length;
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
