import type { ObjectTypeSettings } from "../store/object-types.ts";

/** Every object of the sample names the profile that it is about, as a contact flow does that has found it. */
const profileKey = {
  _profileId: [
    {
      StandardIdentifiers: ["PROFILE" as const, "LOOKUP_ONLY" as const],
      FieldNames: ["profileId"],
    },
  ],
};

const profileField = { profileId: { Source: "_source.profileId" } };

/** What feeds the demo domain beside the profiles themselves. */
export const sampleObjectTypes = {
  "support-contact": {
    Description: "Contacts with the support team: voice, chat and e-mail",
    AllowProfileCreation: false,
    SourceLastUpdatedTimestampFormat: "yyyy-MM-dd'T'HH:mm:ss'Z'",
    Fields: {
      ...profileField,
      contactId: { Source: "_source.contactId" },
      channel: { Source: "_source.channel", Target: "_communicationRecord.Channel" },
      startedAt: { Source: "_source.startedAt", Target: "_communicationRecord.CreatedDate" },
      queue: { Source: "_source.queue", Target: "_communicationRecord.Attributes.queue" },
    },
    Keys: {
      ...profileKey,
      supportContactId: [
        {
          StandardIdentifiers: ["UNIQUE", "COMMUNICATION_RECORD"],
          FieldNames: ["contactId"],
        },
      ],
    },
  },
  "support-case": {
    Description: "Cases of the support desk",
    AllowProfileCreation: false,
    Fields: {
      ...profileField,
      caseId: { Source: "_source.caseId" },
      title: { Source: "_source.title", Target: "_case.Title" },
      status: { Source: "_source.status", Target: "_case.Status" },
      openedAt: { Source: "_source.openedAt", Target: "_case.CreatedDate" },
      closedAt: { Source: "_source.closedAt", Target: "_case.ClosedDate" },
    },
    Keys: {
      ...profileKey,
      supportCaseId: [{ StandardIdentifiers: ["UNIQUE", "CASE"], FieldNames: ["caseId"] }],
    },
  },
  "web-order": {
    Description: "Orders of the web shop",
    AllowProfileCreation: false,
    Fields: {
      ...profileField,
      orderNumber: { Source: "_source.orderNumber", Target: "_order.Name" },
      status: { Source: "_source.status", Target: "_order.Status" },
      placedAt: { Source: "_source.placedAt", Target: "_order.CreatedDate" },
      total: { Source: "_source.total", Target: "_order.TotalPrice", ContentType: "NUMBER" },
      currency: { Source: "_source.currency", Target: "_order.Currency" },
    },
    Keys: {
      ...profileKey,
      orderNumber: [{ StandardIdentifiers: ["UNIQUE", "ORDER"], FieldNames: ["orderNumber"] }],
    },
  },
} satisfies Record<string, ObjectTypeSettings>;

export type SampleObjectType = keyof typeof sampleObjectTypes;

/** Where the objects are said to come from, so that the demo has integrations to look at. */
export const sampleIntegrations: readonly { uri: string; objectType: SampleObjectType }[] = [
  {
    uri: "arn:aws:connect:us-east-1:123456789012:instance/5f1c2a74-9d0e-4b5e-8a43-0d6c7e1b2f90",
    objectType: "support-contact",
  },
  { uri: "arn:aws:appflow:us-east-1:123456789012:flow/demo-web-orders", objectType: "web-order" },
];
