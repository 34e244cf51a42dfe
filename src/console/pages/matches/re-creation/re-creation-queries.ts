import { queryOptions } from "@tanstack/react-query";
import { queryClient } from "../../../api/query-client.ts";
import type { ReCreation, StepRecord } from "./re-creation.ts";
import {
  keepReCreation,
  keepStep,
  reCreationsOf,
  removeReCreation,
  stepsOf,
} from "./re-creation-store.ts";

export const reCreationQueries = {
  /** What was begun to take a merge back, oldest first; rejects where storage is blocked. */
  ofDecision: (decisionId: string) =>
    queryOptions({
      queryKey: ["re-creations", decisionId, "list"],
      queryFn: () => reCreationsOf(decisionId),
      structuralSharing: false,
    }),

  /** The steps that have begun, in no particular order. */
  steps: ({ id, decisionId }: ReCreation) =>
    queryOptions({
      queryKey: ["re-creations", decisionId, "steps", id],
      queryFn: () => stepsOf(id),
      structuralSharing: false,
    }),
};

/** Keeps a re-creation and shows it. */
export async function recordReCreation(reCreation: ReCreation): Promise<void> {
  await keepReCreation(reCreation);
  await showReCreations(reCreation.decisionId);
}

/** Forgets a re-creation of which nothing was done, and shows that. */
export async function forgetReCreation({ id, decisionId }: ReCreation): Promise<void> {
  await removeReCreation(id);
  await showReCreations(decisionId);
}

/** Shows what the browser has kept by now, which may be of another tab. */
export async function showReCreations(decisionId: string): Promise<void> {
  await queryClient.invalidateQueries({
    queryKey: reCreationQueries.ofDecision(decisionId).queryKey,
  });
}

/** Reads anew which steps have begun, in whichever tab, and shows it. */
export function readSteps(reCreation: ReCreation): Promise<StepRecord[]> {
  return queryClient.fetchQuery({ ...reCreationQueries.steps(reCreation), staleTime: 0 });
}

/** Keeps what is known of a step and shows it. */
export async function recordStep(reCreation: ReCreation, record: StepRecord): Promise<void> {
  await keepStep(record);
  queryClient.setQueryData(
    reCreationQueries.steps(reCreation).queryKey,
    (records: StepRecord[] = []) => [
      ...records.filter(({ index }) => index !== record.index),
      record,
    ],
  );
}
