import { useEffect, useRef, useState } from "react";
import { invalidateProfiles } from "../../../api/profiles.ts";
import { readBack } from "./read-back.ts";
import type { ReCreation, SkipReason } from "./re-creation.ts";
import { recordReCreation, recordStep } from "./re-creation-queries.ts";
import { stepsOf } from "./re-creation-store.ts";
import { type RunEnd, runSteps } from "./run-steps.ts";
import { stepTools } from "./step-tools.ts";

/** Why nothing is under way: how the last run ended, or that another tab works on the same re-creation. */
export type Halt =
  | Exclude<RunEnd, { kind: "finished" }>
  | { kind: "otherTab" }
  | { kind: "notReadBack"; error: unknown };

/** Does the steps of a re-creation, one run at a time over all tabs. Leaving the page stops it after the step at hand. */
export function useRun(reCreation: ReCreation) {
  const [isRunning, setRunning] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const [halt, setHalt] = useState<Halt>();
  const stop = useRef(false);
  useEffect(
    () => () => {
      stop.current = true;
    },
    [],
  );

  async function run(createsAgain: boolean): Promise<Halt | undefined> {
    const records = new Map(
      (await stepsOf(reCreation.id)).map((record) => [record.index, record] as const),
    );
    const end = await runSteps(reCreation, records, {
      ...stepTools(reCreation, records),
      keep: async (record) => {
        const known = records.get(record.index);
        await recordStep(reCreation, {
          ...record,
          newProfileId: record.newProfileId ?? known?.newProfileId,
        });
        records.set(record.index, record);
      },
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      isStopped: () => stop.current,
      createsAgain,
    });
    await invalidateProfiles(reCreation.domainName);
    if (end.kind !== "finished") return end;
    try {
      const differences = await readBack(reCreation, records);
      await recordReCreation({
        ...reCreation,
        end: { kind: "finished", at: new Date(), differences },
      });
      return undefined;
    } catch (error) {
      return { kind: "notReadBack", error };
    }
  }

  async function start(createsAgain: boolean) {
    if (isRunning) return;
    stop.current = false;
    setRunning(true);
    setHalt(undefined);
    const end = await navigator.locks.request(
      `re-creation ${reCreation.id}`,
      { ifAvailable: true },
      (lock): Promise<Halt | undefined> | Halt => (lock ? run(createsAgain) : { kind: "otherTab" }),
    );
    setRunning(false);
    setStopping(false);
    setHalt(end);
  }

  return {
    isRunning,
    isStopping,
    halt,
    start: ({ createsAgain = false } = {}) => void start(createsAgain),
    stop: () => {
      stop.current = true;
      setStopping(true);
    },
    /** Goes on without a step that cannot be done. */
    skip: async (index: number) => {
      const because: SkipReason = "byHand";
      await recordStep(reCreation, {
        reCreationId: reCreation.id,
        index,
        state: "skipped",
        at: new Date(),
        because,
      });
      void start(false);
    },
    /** Leaves all steps that have not been done undone, for good. */
    giveUp: () => recordReCreation({ ...reCreation, end: { kind: "givenUp", at: new Date() } }),
  };
}
