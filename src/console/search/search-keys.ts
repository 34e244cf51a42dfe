/** A search key that people choose by its label. */
export interface NamedSearchKey {
  keyName: string;
  label: string;
}

/** The predefined keys that every standard profile yields (Administrator Guide, "Standard profile definition"). */
export const standardSearchKeys: readonly NamedSearchKey[] = [
  { keyName: "_fullName", label: "Full name" },
  { keyName: "_email", label: "E-mail" },
  { keyName: "_phone", label: "Phone" },
  { keyName: "_account", label: "Account number" },
  { keyName: "_profileId", label: "Profile ID" },
];

/** The predefined keys that profile objects of the built-in object types bring (SearchProfiles, API reference). */
export const objectSearchKeys: readonly string[] = [
  "_assetId",
  "_caseId",
  "_orderId",
  "_ctrContactId",
  "_marketoLeadId",
  "_salesforceAccountId",
  "_salesforceContactId",
  "_salesforceAssetId",
  "_segmentUserId",
  "_serviceNowIncidentId",
  "_serviceNowSystemId",
  "_shopifyCustomerId",
  "_shopifyOrderId",
  "_zendeskExternalId",
  "_zendeskTicketId",
  "_zendeskUserId",
];

/** "E-mail" for `_email`; a key without a label is called by its name. */
export function searchKeyLabel(keyName: string): string {
  return standardSearchKeys.find((key) => key.keyName === keyName)?.label ?? keyName;
}

/** A key within a sentence: "e-mail (_email)", or the name of a key without a label. */
export function describeSearchKey(keyName: string): string {
  const label = searchKeyLabel(keyName);
  return label === keyName
    ? keyName
    : `${label.charAt(0).toLowerCase()}${label.slice(1)} (${keyName})`;
}
