import type { PutProfileObjectTypeCommandInput } from "@aws-sdk/client-customer-profiles";
import { sharedObjectType } from "../api/shared-object-type.ts";

/** Days for which a shared record is kept unless somebody chooses otherwise: as long as AWS's console keeps objects. */
export const defaultRetentionDays = "366";

/**
 * The object type of shared records. An object belongs to the profile that it names and to none that is made for it; no
 * field has a target, so that nothing of it shows in a profile. Its own key makes a record that is sent twice one object.
 *
 * Sources: Administrator Guide, "Key definitions" (`_profileId` is LOOKUP_ONLY; a PROFILE key free of LOOKUP_ONLY is not
 * needed without profile creation), "Standard identifiers", and data limits (what MaxProfileObjectCount does).
 */
export function sharedTypeDefinition(
  DomainName: string,
  ExpirationDays: number,
): PutProfileObjectTypeCommandInput {
  return {
    DomainName,
    ObjectTypeName: sharedObjectType,
    Description: "Decisions of match reviews, shared by the Customer Profiles Console",
    ExpirationDays,
    AllowProfileCreation: false,
    // A profile that is full gives up records of reviews above this number before anything of the business.
    MaxProfileObjectCount: 100,
    Fields: {
      recordId: { Source: "_source.recordId", ContentType: "STRING" },
      profileId: { Source: "_source.profileId", ContentType: "STRING" },
    },
    Keys: {
      consoleReviewRecordId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["recordId"] }],
      _profileId: [{ StandardIdentifiers: ["PROFILE", "LOOKUP_ONLY"], FieldNames: ["profileId"] }],
    },
  };
}
