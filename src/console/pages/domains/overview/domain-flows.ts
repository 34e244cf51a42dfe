import type { IntegrationSummary } from "../../../api/integrations.ts";
import { objectTypesOf } from "../../integrations/integration-in-words.ts";

/** What feeds one object type. */
export interface DomainFlow {
  objectTypeName: string;
  /** What the name is of: `none` where objects are kept as they come, without a type. */
  page: "objectType" | "template" | "none";
  /** None where objects of the type are only sent by PutProfileObject. */
  sources: IntegrationSummary[];
}

/** A domain's own object types, as far as they have been read. */
export interface KnownTypes {
  names: readonly string[];
  /** Whether there are no others: what is not among them is then a template. */
  isComplete: boolean;
}

/** What integrations name for objects that no type describes (GetIntegration, API reference, IsUnstructured). */
const unstructured = "_unstructured";

/**
 * The object types of a domain with the integrations that feed them, those with a source first. Types of templates that
 * an integration uses are among them, though the service does not list them as the domain's own.
 */
export function domainFlows(
  { names: typeNames, isComplete }: KnownTypes,
  integrations: readonly IntegrationSummary[],
): DomainFlow[] {
  const ofDomain = new Set(typeNames);
  const names = new Set([...typeNames, ...integrations.flatMap(objectTypesOf)]);

  function pageOf(name: string): DomainFlow["page"] {
    if (ofDomain.has(name)) return "objectType";
    if (name === unstructured) return "none";
    return isComplete ? "template" : "objectType";
  }

  return [...names]
    .map((objectTypeName) => ({
      objectTypeName,
      page: pageOf(objectTypeName),
      sources: integrations.filter((each) => objectTypesOf(each).includes(objectTypeName)),
    }))
    .toSorted(
      (one, other) =>
        Number(other.sources.length > 0) - Number(one.sources.length > 0) ||
        one.objectTypeName.localeCompare(other.objectTypeName),
    );
}
