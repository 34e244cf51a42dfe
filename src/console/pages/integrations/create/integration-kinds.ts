import type { ConnectorType } from "../../../../profile-model/integrations/connectors.ts";
import { eventTypesOf } from "../../../../profile-model/integrations/event-types.ts";

export const integrationKinds = [
  "connect",
  "s3",
  "salesforce",
  "servicenow",
  "zendesk",
  "marketo",
  "segment",
  "shopify",
  "other",
] as const;

/** What somebody wants to bring in. */
export type IntegrationKind = (typeof integrationKinds)[number];

interface KindDescription {
  label: string;
  description: string;
  /** Of a source that AppFlow reads. */
  connector?: ConnectorType;
  /** Of a source that sends events alone. */
  eventTypes?: readonly string[];
  /** What the URI of the source looks like; absent where the flow's own is taken. */
  uriExample?: string;
}

export const kindDescriptions: Readonly<Record<IntegrationKind, KindDescription>> = {
  connect: {
    label: "Amazon Connect",
    description: "Contact records of an instance. An instance feeds one domain.",
    uriExample:
      "arn:aws:connect:us-east-1:123456789012:instance/11111111-2222-3333-4444-555555555555",
  },
  s3: {
    label: "Amazon S3",
    description: "Files of a bucket, read by a new AppFlow flow.",
    connector: "S3",
  },
  salesforce: {
    label: "Salesforce",
    description: "Accounts, contacts or assets, read by a new AppFlow flow.",
    connector: "Salesforce",
  },
  servicenow: {
    label: "ServiceNow",
    description: "Users, tasks or incidents, read by a new AppFlow flow.",
    connector: "Servicenow",
  },
  zendesk: {
    label: "Zendesk",
    description: "Users or tickets, read by a new AppFlow flow.",
    connector: "Zendesk",
  },
  marketo: {
    label: "Marketo",
    description: "Leads, read by a new AppFlow flow.",
    connector: "Marketo",
  },
  segment: {
    label: "Segment",
    description: "Identify events, through Amazon EventBridge.",
    eventTypes: eventTypesOf.segment,
    uriExample: "arn:aws:app-integrations:us-east-1:123456789012:event-integration/segment",
  },
  shopify: {
    label: "Shopify",
    description: "Customers and orders, through Amazon EventBridge.",
    eventTypes: eventTypesOf.shopify,
    uriExample: "arn:aws:app-integrations:us-east-1:123456789012:event-integration/shopify",
  },
  other: {
    label: "Another URI",
    description: "A bucket, a flow that AppFlow has already, or any other source by its URI.",
    uriExample: "arn:aws:appflow:us-east-1:123456789012:flow/orders",
  },
};
