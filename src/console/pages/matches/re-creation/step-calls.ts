import type { Step } from "../../../../profile-model/re-creation/steps.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { ServiceCall } from "../../../components/cli-command/service-call.ts";
import { stepInputs } from "./step-inputs.ts";

interface PlannedFor {
  domainName: string;
  /** As it is now. */
  survivor: IdentifiedProfile;
}

/**
 * The steps of a plan as requests for somebody who sends them by hand. An id that a profile has only once it is created
 * stands as NEW-PROFILE-1, NEW-PROFILE-2 and so on, in the order of the creations. They carry no marker: whoever sends
 * them by hand sees the answer of each, so that the account number is there from the beginning.
 */
export function stepCalls(
  steps: readonly Step[],
  { domainName, survivor }: PlannedFor,
): ServiceCall[] {
  const createdIds = steps.flatMap((step) =>
    step.kind === "createProfile" ? [step.profileId] : [],
  );
  const idOf = (profileId: string) =>
    profileId === survivor.ProfileId
      ? profileId
      : `NEW-PROFILE-${createdIds.indexOf(profileId) + 1}`;
  const accountNumbers = new Map(
    steps.flatMap((step) =>
      step.kind === "setAccountNumber" ? [[step.profileId, step.accountNumber] as const] : [],
    ),
  );
  return steps.flatMap((step): ServiceCall | [] => {
    switch (step.kind) {
      case "createProfile":
        return {
          operation: "CreateProfile",
          input: stepInputs.createProfile(
            domainName,
            step.fields,
            accountNumbers.get(step.profileId),
          ),
        };
      case "setAccountNumber":
        return [];
      case "restoreFields":
        return {
          operation: "UpdateProfile",
          input: stepInputs.restoreFields(domainName, step.changes, survivor),
        };
      case "deleteKeys":
        return {
          operation: "DeleteProfileKey",
          input: stepInputs.keys(domainName, idOf(step.profileId), step.keys),
        };
      case "addKeys":
        return {
          operation: "AddProfileKey",
          input: stepInputs.keys(domainName, idOf(step.profileId), step.keys),
        };
      case "deleteObject":
        return {
          operation: "DeleteProfileObject",
          input: stepInputs.deleteObject(domainName, idOf(step.profileId), step.object),
        };
      case "putObject":
        return {
          operation: "PutProfileObject",
          input: stepInputs.putObject(domainName, step.object),
        };
      case "checkObjects":
        return {
          operation: "ListProfileObjects",
          input: {
            DomainName: domainName,
            ProfileId: idOf(step.profileId),
            ObjectTypeName: step.objectTypeName,
          },
        };
    }
  });
}
