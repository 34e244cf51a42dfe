import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  contentTypesOfKeys,
  type KeyContentTypes,
} from "../../../../profile-model/object-types/compile-mapping.ts";
import type { ObjectTypeMapping } from "../../../../profile-model/object-types/object-type.ts";
import { type Template, templateQueries } from "../../../api/object-type-templates.ts";
import { objectTypeQueries } from "../../../api/object-types.ts";
import type { DraftErrors } from "./check-draft.ts";
import { type Definition, definitionOf, type ObjectTypeDraft } from "./draft.ts";

/**
 * The content types that the keys of the domain's other object types have, which this one must share. Empty until they are
 * read: the service has the last word in any case.
 */
export function useDomainKeys(domainName: string, except: string): KeyContentTypes {
  const { data: types } = useQuery(objectTypeQueries.definitions(domainName));
  // The same map until a definition changes: whatever is drawn from it stays as it is at a key that is typed.
  return useMemo(
    () =>
      contentTypesOfKeys(
        (types ?? [])
          .filter(({ ObjectTypeName }) => ObjectTypeName !== except)
          .map(({ Fields = {}, Keys = {} }) => ({ Fields, Keys })),
      ),
    [types, except],
  );
}

/** The template that a draft follows; disabled when it follows none. */
export function useDraftTemplate({ templateId }: ObjectTypeDraft) {
  return useQuery({ ...templateQueries.detail(templateId), enabled: templateId !== "" });
}

/** The mapping by which a draft would read objects; undefined while it breaks a rule or has not been read. */
export function mappingOfDraft(
  draft: ObjectTypeDraft,
  errors: DraftErrors,
  template: ReturnType<typeof useDraftTemplate>["data"],
): ObjectTypeMapping | undefined {
  if (draft.templateId !== "") {
    if (!template) return undefined;
    return mappingPart(template);
  }
  const { fields, keys, allFields, allKeys, settings } = errors;
  if (fields.size + keys.size + allFields.length + allKeys.length > 0) return undefined;
  if (settings.timestampFormat !== undefined) return undefined;
  return mappingPart(definitionOf(draft));
}

function mappingPart(from: Template | Definition): ObjectTypeMapping {
  const { AllowProfileCreation, SourceLastUpdatedTimestampFormat, Fields = {}, Keys = {} } = from;
  return { AllowProfileCreation, SourceLastUpdatedTimestampFormat, Fields, Keys };
}
