import { addressRows, reconstruct, type TemplateKey } from "./template.ts";

function leads(id: string, accountKey: TemplateKey) {
  return reconstruct(id, {
    sourceName: "Marketo",
    sourceObject: "leads",
    allowsProfileCreation: true,
    rows: {
      _profile: [
        ["id", "Attributes.MarketoLeadId"],
        ["sfdcAccountId", "Attributes.sfdcAccountId"],
        ["sfdcContactId", "Attributes.sfdcContactId"],
        ["firstName", "FirstName"],
        ["lastName", "LastName"],
        ["middleName", "MiddleName"],
        ["email", "EmailAddress"],
        ["phone", "PhoneNumber"],
        ["mobilePhone", "MobilePhoneNumber"],
        ...addressRows("BillingAddress", {
          Address1: "billingStreet",
          City: "billingCity",
          State: "billingState",
          Country: "billingCountry",
          PostalCode: "billingPostalCode",
        }),
        ...addressRows("Address", {
          Address1: "address",
          City: "city",
          State: "state",
          Country: "country",
          PostalCode: "postalcode",
        }),
        ["gender", "Gender"],
        // The guide's table spells it "dataOfBirth"; Marketo's field is this one.
        ["dateOfBirth", "BirthDate"],
      ],
    },
    keys: [
      ["_marketoLeadId", "id", ["UNIQUE", "PROFILE"]],
      accountKey,
      ["_salesforceContactId", "sfdcContactId", ["PROFILE"]],
    ],
  });
}

export const marketoTemplates = [
  leads("Marketo-leads", ["_salesforceAccountId", "sfdcAccountId", ["PROFILE"]]),
  // Several leads of one account are several profiles: the account is no identifier.
  leads("Marketo-Multi-Lead-Account-Link", ["_salesforceAccountId", "sfdcAccountId", []]),
];
