import { useMutation } from "@tanstack/react-query";
import { integrationMutations } from "../../../api/integrations.ts";
import { refusedFields } from "../refused-fields.ts";
import { creationMembers } from "./creation-members.ts";
import {
  creationInput,
  type IntegrationDraft,
  type StepErrors,
  type StepId,
  stepsOf,
} from "./integration-draft.ts";

interface CreationOptions {
  domainName: string;
  onCreated: (uri: string) => void;
  /** Nothing was made, for a reason that stands at an input of this step. */
  onRefused: (step: StepId) => void;
}

/** Makes the integration of a draft, once: a second call while the first is on its way does nothing. */
export function useIntegrationCreation({ domainName, onCreated, onRefused }: CreationOptions) {
  const creation = useMutation(integrationMutations.create);

  function create(draft: IntegrationDraft) {
    if (creation.isPending || creation.data?.kind === "created") return;
    creation.mutate(creationInput(domainName, draft), {
      onSuccess: ({ kind, uri }) => {
        if (kind === "created") onCreated(uri);
        else onRefused("connection");
      },
      onError: (error) => {
        const step = stepsOf(draft.kind).find((each) => hasAny(refusalsOf(error, each)));
        if (step) onRefused(step);
      },
    });
  }

  return {
    create,
    isCreating: creation.isPending,
    isCreated: creation.data?.kind === "created",
    /** The URI that the domain has already, when that kept it from being sent. */
    existingUri: creation.data?.kind === "exists" ? creation.data.uri : undefined,
    error: creation.error,
    /** What the service refused, by the inputs of a step. */
    refusals: (step: StepId) => (creation.error ? refusalsOf(creation.error, step) : {}),
    /** For when what was refused has been changed. */
    forget: () => {
      if (!creation.isPending) creation.reset();
    },
  };
}

function refusalsOf(error: Error, step: StepId): StepErrors {
  return refusedFields(error, creationMembers[step] ?? {}) as StepErrors;
}

function hasAny(errors: StepErrors): boolean {
  return Object.keys(errors).length > 0;
}
