import type { ContentType } from "../normalise/search-key.ts";

/**
 * The keys that a domain has from the start because the standard objects are indexed by them, with their content types
 * (Administrator Guide, "Standard profile definition" and the like).
 */
export const standardKeyContentTypes: ReadonlyMap<string, ContentType> = new Map([
  ["_phone", "PHONE_NUMBER"],
  ["_email", "EMAIL_ADDRESS"],
  ["_fullName", "NAME"],
  ["_account", "STRING"],
  ["_profileId", "STRING"],
  ["_assetId", "STRING"],
  ["_assetName", "STRING"],
  ["_serialNumber", "STRING"],
  ["_caseId", "STRING"],
  ["_orderId", "STRING"],
  ["_communicationRecordId", "STRING"],
]);

/** The keys of the templates (AddProfileKey and SearchProfiles, API reference; `_serviceNowTaskId` Administrator Guide). */
const templateKeyNames = [
  "_ctrContactId",
  // Not AWS's: see templates/contact-record.ts.
  "_ctrInferredPhone",
  "_marketoLeadId",
  "_salesforceAccountId",
  "_salesforceContactId",
  "_salesforceAssetId",
  "_zendeskUserId",
  "_zendeskExternalId",
  "_zendeskTicketId",
  "_serviceNowSystemId",
  "_serviceNowIncidentId",
  "_serviceNowTaskId",
  "_segmentUserId",
  "_shopifyCustomerId",
  "_shopifyOrderId",
  "_webAnalyticsClickstreamEventId",
  "_webAnalyticsUserId",
  "_webAnalyticsAnonymousUserId",
  "_webAnalyticsOrderId",
  "_webAnalyticsDeviceId",
];

/** Every key whose name may begin with an underscore although no object type of the domain has it yet. */
export const predefinedKeyNames: ReadonlySet<string> = new Set([
  ...standardKeyContentTypes.keys(),
  ...templateKeyNames,
]);
