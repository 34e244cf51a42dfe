import { addressFieldNames, addressPartNames, standardFields } from "../fields.ts";
import type { StandardObjectName } from "./object-type.ts";

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

/** Administrator Guide, "Mapping WebAnalytics-Clickstream objects to standard objects": what its template writes. */
export const webAnalyticsPaths = [
  "OrderId",
  "DeviceId",
  "EventType",
  "EventTimestamp",
  "EventDuration",
  "EventValue",
  ...under("Session", ["Id", "StartTimestamp"]),
  ...under("Browser", ["Id"]),
  ...under("User", ["Id", "AnonymousId", "IsReturning", "IsLoggedIn"]),
  ...under("Page", ["Title", "Location", "Referrer", "Category"]),
  ...under("Element", ["Id", "Type", "Classes", "Text", "AltText", "Source"]),
  ...under("Search", [
    "Query",
    "TotalMatchingResults",
    "ResultsPerPage",
    "CurrentResultsPage",
    "FilterExpression",
    "SortCriteria",
    "SortOrder",
  ]),
  ...under("Item", [
    "Id",
    "Title",
    "Category",
    "Value",
    "Currency",
    "Quantity",
    "ImpressionId",
    "ImpressionType",
  ]),
  ...under("ItemsList[]", [
    "Id",
    "Title",
    "Category",
    "Value",
    "Currency",
    "Quantity",
    "ImpressionType",
    "ImpressionId",
  ]),
  ...under("AdditionalItemImpressions[]", ["Title", "Id", "Category", "Value", "Currency"]),
  ...under("Cart", ["Id", "Value", "Currency"]),
  ...under("Form", [
    "Id",
    "Name",
    "Length",
    "ValidationErrors",
    "FieldsCompleted",
    "FieldsRequired",
  ]),
  ...under("Scroll", ["DepthPercentage", "PositionX", "PositionY"]),
  ...under("Error", ["Description", "Type"]),
  ...under("Location", ["Country", "State", "Province", "City", "County", "Latitude", "Longitude"]),
  ...under("Application", ["Name", "Version", "Environment"]),
];

/** As `webAnalyticsPaths`. */
const devicePaths = [
  "Type",
  "OperatingSystem",
  "OperatingSystemVersion",
  "ScreenWidth",
  "ScreenHeight",
  "Browser",
  "BrowserVersion",
  "Locale",
  "Model",
  "Manufacturer",
];

/**
 * The fields of the standard objects that a mapping may write, besides `Attributes.<name>` and SourceLastUpdatedTimestamp,
 * which each of them has. There are no tables of the travel and loyalty objects (docs/differences-from-aws.md).
 */
export const standardObjectPaths: { readonly [Object in StandardObjectName]?: readonly string[] } =
  {
    _profile: profilePaths,
    _asset: assetPaths,
    _case: casePaths,
    _order: orderPaths,
    _communicationRecord: communicationRecordPaths,
    _webAnalytics: webAnalyticsPaths,
    _device: devicePaths,
  };
