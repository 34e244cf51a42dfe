import type { IntegrationSummary } from "../../../api/integrations.ts";
import { objectTypesOf } from "../../integrations/integration-in-words.ts";

/** What feeds one object type. */
export interface DomainFlow {
  objectTypeName: string;
  /** None where objects of the type are only sent by PutProfileObject. */
  sources: IntegrationSummary[];
}

/**
 * The object types of a domain with the integrations that feed them, those with a source first. Types of templates that
 * an integration uses are among them, though the service does not list them as the domain's own.
 */
export function domainFlows(
  typeNames: readonly string[],
  integrations: readonly IntegrationSummary[],
): DomainFlow[] {
  const names = new Set([...typeNames, ...integrations.flatMap(objectTypesOf)]);
  return [...names]
    .map((objectTypeName) => ({
      objectTypeName,
      sources: integrations.filter((each) => objectTypesOf(each).includes(objectTypeName)),
    }))
    .toSorted(
      (one, other) =>
        Number(other.sources.length > 0) - Number(one.sources.length > 0) ||
        one.objectTypeName.localeCompare(other.objectTypeName),
    );
}
