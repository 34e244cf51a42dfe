import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { templateQueries } from "../../../api/object-type-templates.ts";
import { objectTypeQueries } from "../../../api/object-types.ts";

export interface ObjectTypeNames {
  ofDomain: readonly string[];
  /** Whether the domain has more types than have been read. */
  hasOthers: boolean;
  /** Those that the domain has not taken the name of for a type of its own. */
  templates: readonly string[];
}

/** The object types that an integration of a domain can name; empty until they have been read. */
export function useObjectTypeNames(domainName: string): ObjectTypeNames {
  const types = useInfiniteQuery(objectTypeQueries.list(domainName));
  const templates = useQuery(templateQueries.list);
  const ofDomain = (types.data?.pages ?? []).flatMap((page) =>
    (page.Items ?? []).flatMap(({ ObjectTypeName }) => ObjectTypeName ?? []),
  );
  return {
    ofDomain,
    hasOthers: types.hasNextPage,
    templates: (templates.data ?? [])
      .flatMap(({ TemplateId }) => TemplateId ?? [])
      .filter((name) => !ofDomain.includes(name)),
  };
}
