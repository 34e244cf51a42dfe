import { useMutation } from "@tanstack/react-query";
import type { MergeRecord } from "../../../../profile-model/re-creation/merge-record.ts";
import { planReCreation } from "../../../../profile-model/re-creation/plan-re-creation.ts";
import type { Choices } from "../../../../profile-model/re-creation/re-creation-plan.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { MergeDecision } from "../../../ledger/decision.ts";
import { type Present, readPresent } from "./read-present.ts";
import type { ReCreation } from "./re-creation.ts";
import { recordReCreation, showReCreations } from "./re-creation-queries.ts";
import { type OtherTab, takeBackAlone } from "./take-back-alone.ts";

type PresentWithSurvivor = Present & { state: NonNullable<Present["state"]> };

interface StartInput {
  decision: MergeDecision;
  record: MergeRecord;
  /** What the person looked at. */
  seen: PresentWithSurvivor;
  recreatedIds: readonly string[];
  choices: Choices;
  profiles: readonly IdentifiedProfile[];
  survivorName: string;
  /** Called with the id of the re-creation before it is kept. */
  onStart: (reCreationId: string) => void;
}

export type StartOutcome =
  | { kind: "started" }
  /** The plan would now be another one: nothing was done. */
  | { kind: "changed"; present: PresentWithSurvivor }
  | { kind: "survivorGone" }
  /** Another tab has begun one, or is about to. */
  | OtherTab;

/**
 * Fixes the plan that a person has confirmed, after a last look at what it is about. It sends nothing: the page that finds
 * it in the browser's storage does.
 */
export function useStart(input: StartInput) {
  return useMutation({
    mutationFn: async () => {
      const { decision } = input;
      const outcome = await takeBackAlone(decision.id, (begun) => start(input, begun));
      if (outcome.kind === "otherTab") await showReCreations(decision.id);
      return outcome;
    },
  });
}

/** @param begun by now, in whichever tab. */
async function start(input: StartInput, begun: readonly ReCreation[]): Promise<StartOutcome> {
  const { decision, record, seen, recreatedIds, choices, profiles, survivorName } = input;
  const isBegun = begun.some(
    (one) => !one.end || one.profiles.some(({ ProfileId }) => recreatedIds.includes(ProfileId)),
  );
  if (isBegun) return { kind: "otherTab" };
  const present = await readPresent(decision.domainName, record);
  const { state, existingIds } = present;
  if (!state) return { kind: "survivorGone" };
  const plan = planReCreation({ record, present: state, recreatedIds, choices });
  const confirmed = planReCreation({ record, present: seen.state, recreatedIds, choices });
  const isAsSeen =
    JSON.stringify(plan) === JSON.stringify(confirmed) &&
    !recreatedIds.some((id) => existingIds.includes(id));
  if (!isAsSeen) return { kind: "changed", present: { state, existingIds } };
  const { steps, ...leaves } = plan;
  const id = crypto.randomUUID();
  input.onStart(id);
  await recordReCreation({
    id,
    scope: decision.scope,
    domainName: decision.domainName,
    decisionId: decision.id,
    survivorId: record.main.ProfileId,
    survivorName,
    profiles,
    hasObjects: record.objects !== undefined,
    steps,
    leaves,
    startedAt: new Date(),
    end: undefined,
  });
  return { kind: "started" };
}
