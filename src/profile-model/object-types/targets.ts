import { addressFieldNames, addressPartNames, standardFields } from "../fields.ts";
import { standardObjectOfIdentifier, type StandardObjectName } from "./object-type.ts";

/** A field's Target, read. */
export interface Target {
  object: StandardObjectName;
  /** The path inside the object: `FirstName`, `Address.City`, `OrderItems[].Title`, `Attributes.tier`. */
  path: string;
}

/** The path of the field that is about the source and not about the profile. */
export const sourceLastUpdatedPath = "SourceLastUpdatedTimestamp";

function under(name: string, parts: readonly string[]): string[] {
  return parts.map((part) => `${name}.${part}`);
}

const addressNames: readonly string[] = addressFieldNames;
const orderAddressParts = ["Name", ...addressPartNames];
const preferenceParts = ["KeyName", "KeyValue", "ContactType"];

/** Administrator Guide, "Standard profile definition", and shape Profile of the API's model. */
const profilePaths = [
  ...standardFields
    .map(({ name }) => name)
    .filter((name) => name !== "EngagementPreferences" && !addressNames.includes(name)),
  ...addressFieldNames.flatMap((name) => under(name, addressPartNames)),
  ...under("EngagementPreferences.Phone[]", preferenceParts),
  ...under("EngagementPreferences.Email[]", preferenceParts),
  sourceLastUpdatedPath,
];

/** Administrator Guide, "Standard asset definition". */
const assetPaths = [
  "AssetName",
  "SerialNumber",
  "ModelNumber",
  "ModelName",
  "ProductSKU",
  "PurchaseDate",
  "UsageEndDate",
  "Status",
  "Price",
  "Quantity",
  "Description",
  "AdditionalInformation",
  "DataSource",
];

/** Administrator Guide, "Standard case definition". */
const casePaths = [
  "Title",
  "Summary",
  "Status",
  "Reason",
  "CreatedBy",
  "CreatedDate",
  "UpdatedDate",
  "ClosedDate",
  "AdditionalInformation",
  "DataSource",
];

/** Administrator Guide, "Standard order definition". */
const orderPaths = [
  "CustomerEmail",
  "CustomerPhone",
  "CreatedDate",
  "UpdatedDate",
  "ProcessedDate",
  "ClosedDate",
  "CancelledDate",
  "CancelReason",
  "Name",
  "AdditionalInformation",
  "Gateway",
  "Status",
  "StatusCode",
  "StatusUrl",
  "CreditCardNumber",
  "CreditCardCompany",
  "FulfillmentStatus",
  "TotalPrice",
  "TotalTax",
  "TotalDiscounts",
  "TotalItemsPrice",
  "TotalShippingPrice",
  "TotalTipReceived",
  "Currency",
  "TotalWeight",
  ...under("BillingAddress", orderAddressParts),
  ...under("ShippingAddress", orderAddressParts),
  ...under("OrderItems[]", ["Title", "Price", "Quantity"]),
];

/** Administrator Guide, "Standard communication record object fields"; its `Events` are not built. */
const communicationRecordPaths = [
  "Channel",
  "ConnectInstanceArn",
  "CreatedDate",
  "UpdatedDate",
  "LastEventType",
  ...under("Campaign", [
    "CampaignId",
    "CampaignName",
    "CampaignRunId",
    "CampaignActivityId",
    "SegmentArn",
  ]),
  ...under("Endpoint", ["EndpointAddress", "EndpointType"]),
];

/**
 * Fields of the standard objects that a mapping may write, besides `Attributes.<name>`, which each of them has. Of the
 * travel, loyalty, device and web analytics objects only `Attributes` are taken (docs/differences-from-aws.md).
 */
const knownPaths: { readonly [Object in StandardObjectName]?: ReadonlySet<string> } = {
  _profile: new Set(profilePaths),
  _asset: new Set(assetPaths),
  _case: new Set(casePaths),
  _order: new Set(orderPaths),
  _communicationRecord: new Set(communicationRecordPaths),
};

/** What the service itself sets (Administrator Guide, "Field definitions", Target). */
const systemPaths: { readonly [Object in StandardObjectName]?: RegExp } = {
  _profile: /^(ProfileId|ImportIds|FoundByItems)\b/u,
  _asset: /^AssetId\b/u,
  _case: /^CaseId\b/u,
  _order: /^OrderId\b/u,
  _communicationRecord: /^CommunicationRecordId\b/u,
};

/** "Attributes", keys of 1 to 255 characters (API's model). */
const attributePath = /^Attributes\..{1,255}$/su;

export const standardObjectNames: readonly StandardObjectName[] = Object.values(
  standardObjectOfIdentifier,
);

/** Every target that a mapping may name, but those into `Attributes`, for a list to choose from. */
export const targetPaths: readonly string[] = Object.entries(knownPaths).flatMap(
  ([object, paths]) => under(object, [...paths]),
);

/**
 * Reads a Target.
 *
 * @returns the target, or why it is not one, for a sentence that begins with the field's name.
 */
export function readTarget(text: string): Target | { problem: string } {
  const separator = text.indexOf(".");
  const object = standardObjectNames.find((name) => name === text.slice(0, separator));
  if (!object) return { problem: `has a target outside the standard objects: ${text}` };
  const path = text.slice(separator + 1);
  if (systemPaths[object]?.test(path))
    return { problem: `has a target that only the service sets: ${text}` };
  if (attributePath.test(path) || knownPaths[object]?.has(path)) return { object, path };
  return { problem: `has an unknown target: ${text}` };
}

/** The longest value that a target takes, in characters (API's model, which has none of the other standard objects). */
export function longestValue({ object, path }: Target): number {
  if (object !== "_profile") return Infinity;
  return path === "AdditionalInformation" ? 1000 : 255;
}
