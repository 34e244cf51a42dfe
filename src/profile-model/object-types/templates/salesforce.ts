import { addressRows, reconstruct, type MappingRow, type TemplateKey } from "./template.ts";

/** Salesforce writes the parts of an address as one word: BillingStreet, PersonOtherCity. */
function salesforceAddress(target: string, prefix: string): readonly MappingRow[] {
  return addressRows(target, {
    Address1: `${prefix}Street`,
    City: `${prefix}City`,
    State: `${prefix}State`,
    Country: `${prefix}Country`,
    PostalCode: `${prefix}PostalCode`,
  });
}

const account = reconstruct("Salesforce-Account", {
  sourceName: "Salesforce",
  sourceObject: "Account",
  allowsProfileCreation: true,
  rows: {
    _profile: [
      ["Id", "Attributes.sfdcAccountId"],
      ["Name", "BusinessName"],
      ["Phone", "PhoneNumber"],
      ...salesforceAddress("BillingAddress", "Billing"),
      ...salesforceAddress("ShippingAddress", "Shipping"),
      ["{{#if _source.IsPersonAccount}}INDIVIDUAL{{else}}BUSINESS{{/if}}", "PartyType"],
      ["PersonMobilePhone", "MobilePhoneNumber"],
      ["PersonHomePhone", "HomePhoneNumber"],
      ["PersonEmail", "PersonalEmailAddress"],
      ...salesforceAddress("MailingAddress", "PersonMailingAddress."),
      ["PersonBirthDate", "BirthDate"],
      ...salesforceAddress("Address", "PersonOther"),
      ["FirstName", "FirstName"],
      ["LastName", "LastName"],
      ["MiddleName", "MiddleName"],
      ["AccountNumber", "AccountNumber"],
    ],
  },
  keys: [["_salesforceAccountId", "Id", ["UNIQUE", "PROFILE"]]],
});

const contactRows: readonly MappingRow[] = [
  ["Id", "Attributes.sfdcContactId"],
  ["AccountId", "Attributes.sfdcAccountId"],
  ["LastName", "LastName"],
  ["FirstName", "FirstName"],
  ["MiddleName", "MiddleName"],
  ...salesforceAddress("Address", "Other"),
  ...salesforceAddress("MailingAddress", "Mailing"),
  ["Phone", "PhoneNumber"],
  ["HomePhone", "HomePhoneNumber"],
  ["MobilePhone", "MobilePhoneNumber"],
  ["Email", "EmailAddress"],
  ["Birthdate", "BirthDate"],
];

const assetRows: readonly MappingRow[] = [
  ["Id", "Attributes.sfdcAssetId"],
  ["ContactId", "Attributes.sfdcContactId"],
  ["AccountId", "Attributes.sfdcAccountId"],
  ["SerialNumber", "SerialNumber"],
  ["StockKeepingUnit", "ProductSKU"],
  ["UsageEndDate", "UsageEndDate"],
  ["Status", "Status"],
  ["Price", "Price"],
  ["Quantity", "Quantity"],
  ["Description", "Description"],
];

const accountProfileKey: TemplateKey = ["_salesforceAccountId", "AccountId", ["PROFILE"]];
/** In the Multi- templates several contacts of one account are several profiles: the account is no identifier. */
const accountSearchKey: TemplateKey = ["_salesforceAccountId", "AccountId", []];

function contact(id: string, accountKey: TemplateKey) {
  return reconstruct(id, {
    sourceName: "Salesforce",
    sourceObject: "Contact",
    allowsProfileCreation: true,
    rows: { _profile: contactRows },
    keys: [["_salesforceContactId", "Id", ["UNIQUE", "PROFILE"]], accountKey],
  });
}

function asset(id: string, accountKey: TemplateKey) {
  return reconstruct(id, {
    sourceName: "Salesforce",
    sourceObject: "Asset",
    allowsProfileCreation: false,
    rows: { _asset: assetRows },
    keys: [
      ["_salesforceAssetId", "Id", ["UNIQUE", "ASSET"]],
      ["_salesforceContactId", "ContactId", ["PROFILE"]],
      accountKey,
    ],
  });
}

export const salesforceTemplates = [
  account,
  contact("Salesforce-Contact", accountProfileKey),
  contact("Salesforce-Multi-Contact-Account-Link", accountSearchKey),
  asset("Salesforce-Asset", accountProfileKey),
  asset("Salesforce-Multi-Asset-Account-Link", accountSearchKey),
];
