import { paths } from "../../paths.ts";
import type { ObjectTypeNames } from "./ingestion/use-object-type-names.ts";

/** What integrations name for objects that no type describes (GetIntegration, API reference, IsUnstructured). */
const unstructured = "_unstructured";

/**
 * Where the name of an object type leads: to the domain's own type, or to the template where one is used without being defined.
 * Undefined where there is no page of it, or it is not known yet.
 */
export function objectTypeHref(
  domainName: string,
  name: string,
  { ofDomain, hasOthers, templates }: ObjectTypeNames,
): string | undefined {
  if (name === unstructured) return undefined;
  // What has not been read may be the domain's own, also under the name of a template.
  if (ofDomain.includes(name) || hasOthers) return paths.objectType(domainName, name);
  return templates.includes(name) ? paths.objectTypeTemplate(domainName, name) : undefined;
}
