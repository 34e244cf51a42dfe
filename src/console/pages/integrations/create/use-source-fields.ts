import { useQuery } from "@tanstack/react-query";
import { templateQueries } from "../../../api/object-type-templates.ts";
import { objectTypeQueries } from "../../../api/object-types.ts";
import { useObjectTypeNames } from "../ingestion/use-object-type-names.ts";
import { sourceFieldsOf } from "./source-fields.ts";

/** The fields of the source that an object type reads; empty where it is not known, or not yet. */
export function useSourceFields(domainName: string, objectTypeName: string): string[] {
  const { ofDomain, templates } = useObjectTypeNames(domainName);
  const type = useQuery({
    ...objectTypeQueries.detail(domainName, objectTypeName),
    enabled: ofDomain.includes(objectTypeName),
  });
  const template = useQuery({
    ...templateQueries.detail(objectTypeName),
    enabled: templates.includes(objectTypeName),
  });
  return sourceFieldsOf((type.data ?? template.data)?.Fields ?? {});
}
