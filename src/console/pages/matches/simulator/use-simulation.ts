import { useEffect, useRef, useState } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { groupsAtATime, readGroups } from "../read-groups.ts";
import { type SimulatedMerge, simulateMerges } from "./simulate-merges.ts";

/** Groups that are read before a person is asked whether to go on. */
export const groupsPerTrial = 1000;

export interface GroupMerge extends SimulatedMerge {
  group: MatchGroup;
  /** Its place among the merges, from 0. */
  index: number;
}

export interface Simulation {
  criteria: readonly (readonly string[])[];
  /** All that have the score. */
  candidates: readonly MatchGroup[];
  /** The first so many of them have been looked at. */
  looked: number;
  merges: GroupMerge[];
}

/** Tries criteria on the profiles of match groups as they are now. Changes nothing in the domain. */
export function useSimulation(domainName: string) {
  const [simulation, setSimulation] = useState<Simulation>();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (from: Simulation) => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setError(undefined);
    setRunning(true);
    let current = from;
    setSimulation(current);
    const end = Math.min(from.candidates.length, from.looked + groupsPerTrial);
    try {
      while (current.looked < end && !signal.aborted) {
        current = await lookFurther(
          domainName,
          current,
          Math.min(end, current.looked + groupsAtATime),
        );
        setSimulation(current);
      }
    } catch (failure) {
      setError(failure);
    }
    if (running.current.signal === signal) setRunning(false);
  };

  return {
    simulation,
    isRunning,
    error,
    start: (candidates: readonly MatchGroup[], criteria: Simulation["criteria"]) =>
      void run({ criteria, candidates, looked: 0, merges: [] }),
    goOn: () => void (simulation && run(simulation)),
    stop: () => running.current?.abort(),
  };
}

async function lookFurther(
  domainName: string,
  simulation: Simulation,
  end: number,
): Promise<Simulation> {
  const read = await readGroups(domainName, simulation.candidates.slice(simulation.looked, end));
  const found = read.flatMap(({ group, profiles }) =>
    simulateMerges(profiles, simulation.criteria).map((merge) => ({ ...merge, group })),
  );
  const { length } = simulation.merges;
  return {
    ...simulation,
    looked: end,
    merges: [
      ...simulation.merges,
      ...found.map((merge, index) => ({ ...merge, index: length + index })),
    ],
  };
}
