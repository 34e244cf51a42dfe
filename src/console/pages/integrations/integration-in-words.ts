import type { GetIntegrationCommandOutput } from "@aws-sdk/client-customer-profiles";
import { eventTypesOf } from "../../../profile-model/integrations/event-types.ts";
import { sourceOfUri } from "../../../profile-model/integrations/integration-source.ts";

type Ingested = Pick<GetIntegrationCommandOutput, "Uri" | "ObjectTypeName" | "ObjectTypeNames">;

const kinds = {
  connect: "Amazon Connect instance",
  flow: "AppFlow flow",
  bucket: "S3 bucket",
  events: "EventBridge events",
  campaigns: "Outbound campaign",
  other: "Other source",
} as const;

/** What kind of source feeds an integration: "AppFlow flow", "Shopify through EventBridge". */
export function kindInWords({ Uri = "", ObjectTypeNames = {} }: Ingested): string {
  const { kind } = sourceOfUri(Uri);
  if (kind !== "events") return kinds[kind];
  const sends = (types: readonly string[]) => types.some((type) => type in ObjectTypeNames);
  if (sends(eventTypesOf.segment)) return "Segment through EventBridge";
  return sends(eventTypesOf.shopify) ? "Shopify through EventBridge" : kinds.events;
}

/** The object types that an integration ingests, each once. */
export function objectTypesOf({ ObjectTypeName, ObjectTypeNames = {} }: Ingested): string[] {
  if (ObjectTypeName !== undefined) return [ObjectTypeName];
  return [...new Set(Object.values(ObjectTypeNames))];
}

/** What an integration does, as a sentence. */
export function integrationInWords(integration: Ingested): string {
  const { kind, name } = sourceOfUri(integration.Uri ?? "");
  const list = new Intl.ListFormat("en", { type: "conjunction" });
  const types = list.format(objectTypesOf(integration)) || "no object type";
  switch (kind) {
    case "connect":
      return `Each contact of the Amazon Connect instance ${name} becomes an object of type ${types}.`;
    case "flow":
      return `Each record that the AppFlow flow ${name} transfers becomes an object of type ${types}.`;
    case "bucket":
      return `Records from ${name} in Amazon S3 become objects of type ${types}.`;
    case "events":
      return `Events that arrive through ${name} become objects of type ${types}.`;
    case "campaigns":
      return `Events of the outbound campaign ${name} become objects of type ${types}.`;
    case "other":
      return `Records from this source become objects of type ${types}.`;
  }
}
