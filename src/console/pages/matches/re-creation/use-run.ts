import { useEffect, useRef, useState } from "react";
import { invalidateProfiles } from "../../../api/profiles.ts";
import { readBack } from "./read-back.ts";
import type { ReCreation, StepRecord } from "./re-creation.ts";
import {
  forgetReCreation,
  readSteps,
  recordReCreation,
  recordStep,
  showReCreations,
} from "./re-creation-queries.ts";
import { hasDoneNothing, type RunEnd, runSteps } from "./run-steps.ts";
import { stepTools } from "./step-tools.ts";
import { type OtherTab, takeBackAlone } from "./take-back-alone.ts";

/** Why nothing is under way: how the last run ended, or that another tab works on taking the same merge back. */
export type Halt =
  | Exclude<RunEnd, { kind: "finished" }>
  | OtherTab
  | { kind: "notReadBack"; error: unknown }
  /** What the browser keeps of the re-creation. */
  | { kind: "recordsNotRead"; error: unknown };

interface StartOptions {
  /** True once a person has said that a profile that cannot be found was not created. */
  createsAgain?: boolean;
  /** A step that cannot be done, and without which a person goes on. */
  skippedIndex?: number;
}

/** Does the steps of a re-creation, one run at a time over all tabs. Leaving the page stops it after the step at hand. */
export function useRun(reCreation: ReCreation) {
  const { id, decisionId } = reCreation;
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

  async function run({ createsAgain = false, skippedIndex }: StartOptions) {
    const records = new Map(
      (await readSteps(reCreation)).map((record) => [record.index, record] as const),
    );
    const keep = async (record: StepRecord) => {
      const known = records.get(record.index);
      await recordStep(reCreation, {
        ...record,
        newProfileId: record.newProfileId ?? known?.newProfileId,
      });
      records.set(record.index, record);
    };
    if (skippedIndex !== undefined && records.get(skippedIndex)?.state !== "done") {
      const skipped = { state: "skipped", because: "byHand", at: new Date() } as const;
      await keep({ reCreationId: id, index: skippedIndex, ...skipped });
    }
    const end = await runSteps(reCreation, records, {
      ...stepTools(reCreation, records),
      keep,
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
      return { kind: "notReadBack", error } as const;
    }
  }

  /** Does nothing where the re-creation is over, which another tab may have seen to. */
  async function alone(work: () => Promise<Halt | undefined>): Promise<Halt | undefined> {
    return takeBackAlone(decisionId, async (begun) => {
      const isOpen = begun.some((one) => one.id === id && !one.end);
      if (isOpen) return work();
      await showReCreations(decisionId);
      return undefined;
    });
  }

  async function start(options: StartOptions) {
    if (isRunning) return;
    stop.current = false;
    setRunning(true);
    setHalt(undefined);
    const end = await alone(() => run(options)).catch((error: unknown): Halt => ({
      kind: "recordsNotRead",
      error,
    }));
    setRunning(false);
    setStopping(false);
    setHalt(end);
  }

  return {
    isRunning,
    isStopping,
    halt,
    start: (options: StartOptions = {}) => void start(options),
    stop: () => {
      stop.current = true;
      setStopping(true);
    },
    /**
     * Leaves all steps that have not been done undone. Where none was, the re-creation is forgotten, and another plan can
     * take its place.
     */
    giveUp: async () => {
      const end = await alone(async () => {
        const records = await readSteps(reCreation);
        if (hasDoneNothing(reCreation, records)) await forgetReCreation(reCreation);
        else await recordReCreation({ ...reCreation, end: { kind: "givenUp", at: new Date() } });
        return undefined;
      });
      setHalt(end);
    },
  };
}
