import type { FieldPath } from "../../../../profile-model/fields.ts";
import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import { describeError, isRefusal } from "../../../api/errors.ts";
import type { ReCreation, SkipReason, StepRecord } from "./re-creation.ts";

/** What reading says of a step. */
export type Look =
  /** It has had its effect, by us or by somebody else. */
  | { kind: "done"; newProfileId?: string; leftPaths?: readonly FieldPath[] }
  | { kind: "ready" }
  /** What it is about has changed since the plan was made: it is left as it is. */
  | { kind: "skip"; because: SkipReason };

export interface StepTools {
  /** Reads past every cache what a step is about. */
  look: (step: Step, index: number) => Promise<Look>;
  /** @returns what the step has come to, where its answer says so; undefined where that is to be read. */
  send: (step: Step, index: number) => Promise<Look | undefined>;
  /** Resolves once the record is on the disk. */
  keep: (record: StepRecord) => Promise<void>;
  pause: (milliseconds: number) => Promise<void>;
  isStopped: () => boolean;
  /** True once a person has said that a profile that cannot be found was not created. */
  createsAgain: boolean;
}

export type RunEnd =
  | { kind: "finished" }
  /** A person stopped it between two steps. */
  | { kind: "stopped" }
  /** Nothing was sent: what the step is about could not be read, or the browser could not keep a record of it. */
  | { kind: "notRead" | "notKept"; index: number; error: unknown }
  /** The request was refused: it has done nothing, whatever became of one before it. */
  | { kind: "refused"; index: number; error: unknown }
  /** The request was accepted, or its answer lost, and its effect is not to be seen. */
  | { kind: "notSeen"; index: number; error: unknown };

/** An effect may take a moment to show: AWS answers before it ingests, and its searches lag behind. */
const pausesAfterSending = [0, 250, 500, 1_000, 2_000, 4_000];

/**
 * Does the steps that are left, each of them once: before each one what it is about is read, so that one that has had its
 * effect is not sent again, whatever became of its answer or of the page that sent it.
 *
 * @param records what is known of steps already.
 */
export async function runSteps(
  { id: reCreationId, steps }: ReCreation,
  records: ReadonlyMap<number, StepRecord>,
  tools: StepTools,
): Promise<RunEnd> {
  for (const [index, step] of steps.entries()) {
    const known = records.get(index);
    if (known?.state === "done" || known?.state === "skipped") continue;
    if (tools.isStopped()) return { kind: "stopped" };
    const end = await runStep({ reCreationId, index, step, known }, tools);
    if (end) return end;
  }
  return { kind: "finished" };
}

interface StepAtHand {
  reCreationId: string;
  index: number;
  step: Step;
  known: StepRecord | undefined;
}

/** @returns why the re-creation cannot go on; undefined where it can. */
async function runStep(
  { reCreationId, index, step, known }: StepAtHand,
  tools: StepTools,
): Promise<RunEnd | undefined> {
  const keep = async (
    outcome: Omit<StepRecord, "reCreationId" | "index" | "at">,
  ): Promise<RunEnd | undefined> => {
    try {
      await tools.keep({ reCreationId, index, at: new Date(), ...outcome });
      return undefined;
    } catch (error) {
      return { kind: "notKept", index, error };
    }
  };
  const keepSeen = ({ kind, ...seen }: Exclude<Look, { kind: "ready" }>) =>
    keep({ state: kind === "done" ? "done" : "skipped", ...seen });

  let seen: Look;
  try {
    seen = await tools.look(step, index);
  } catch (error) {
    return { kind: "notRead", index, error };
  }
  if (seen.kind !== "ready") return keepSeen(seen);
  // A profile is created at each call, and a search may not find a new one yet.
  const mayBeThere = step.kind === "createProfile" && known?.state === "sent";
  if (mayBeThere && !tools.createsAgain) return { kind: "notSeen", index, error: undefined };

  const notKept = await keep({ state: "sent" });
  if (notKept) return notKept;
  let error: unknown;
  try {
    const answered = await tools.send(step, index);
    if (answered && answered.kind !== "ready") return await keepSeen(answered);
  } catch (thrown) {
    if (isRefusal(thrown)) {
      // The refusal is of this request alone: an earlier one may have created the profile.
      if (mayBeThere) return { kind: "refused", index, error: thrown };
      const { requestId } = describeError(thrown);
      return (
        (await keep({ state: "failed", requestId })) ?? { kind: "refused", index, error: thrown }
      );
    }
    error = thrown;
  }
  const effect = await lookUntilSeen(step, index, tools);
  if (effect) return keepSeen(effect);
  const isUnclear = step.kind === "createProfile";
  return (
    (isUnclear ? undefined : await keep({ state: "failed" })) ?? { kind: "notSeen", index, error }
  );
}

async function lookUntilSeen(
  step: Step,
  index: number,
  { look, pause }: StepTools,
): Promise<Exclude<Look, { kind: "ready" }> | undefined> {
  for (const milliseconds of pausesAfterSending) {
    if (milliseconds > 0) await pause(milliseconds);
    try {
      const seen = await look(step, index);
      if (seen.kind !== "ready") return seen;
    } catch {
      // Read again after the next pause; what cannot be read in all that time is not seen.
    }
  }
  return undefined;
}

/** Whether nothing can have come of a re-creation: no request was sent, or but that which creates a profile, and refused. */
export function hasDoneNothing(
  { steps }: ReCreation,
  records: readonly Pick<StepRecord, "index" | "state">[],
): boolean {
  return records.every(
    ({ index, state }) =>
      state === "skipped" || (state === "failed" && steps[index]?.kind === "createProfile"),
  );
}
