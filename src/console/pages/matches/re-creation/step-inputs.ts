import type {
  CreateProfileCommandInput,
  UpdateProfileCommandInput,
} from "@aws-sdk/client-customer-profiles";
import type { StoredObject } from "../../../../profile-model/re-creation/merge-record.ts";
import type { FieldChange, KeyValues } from "../../../../profile-model/re-creation/steps.ts";
import { updateRequest } from "../../../../profile-model/re-creation/update-request.ts";
import type { IdentifiedProfile, Profile } from "../../../../profile-model/profile.ts";

/** What a re-creation's steps ask of the service, as they are sent and as commands to copy. */
export const stepInputs = {
  createProfile: (
    DomainName: string,
    fields: Profile,
    AccountNumber: string | undefined,
  ): CreateProfileCommandInput => ({
    ...(fields as Omit<CreateProfileCommandInput, "DomainName">),
    DomainName,
    AccountNumber,
  }),

  setAccountNumber: (
    DomainName: string,
    ProfileId: string,
    accountNumber: string | undefined,
  ): UpdateProfileCommandInput => ({ DomainName, ProfileId, AccountNumber: accountNumber ?? "" }),

  /** @param survivor as it is now; see `updateRequest`. */
  restoreFields: (
    DomainName: string,
    changes: readonly FieldChange[],
    survivor: IdentifiedProfile,
  ): UpdateProfileCommandInput => ({
    ...(updateRequest(changes, survivor) as Omit<UpdateProfileCommandInput, "DomainName">),
    DomainName,
    ProfileId: survivor.ProfileId,
  }),

  /** Of AddProfileKey as well as of DeleteProfileKey. */
  keys: (DomainName: string, ProfileId: string, { name, values }: KeyValues) => ({
    DomainName,
    ProfileId,
    KeyName: name,
    Values: [...values],
  }),

  deleteObject: (
    DomainName: string,
    ProfileId: string,
    { objectTypeName, uniqueKey }: StoredObject,
  ) => ({
    DomainName,
    ProfileId,
    ObjectTypeName: objectTypeName,
    ProfileObjectUniqueKey: uniqueKey,
  }),

  putObject: (DomainName: string, { objectTypeName, content }: StoredObject) => ({
    DomainName,
    ObjectTypeName: objectTypeName,
    Object: content,
  }),
};
