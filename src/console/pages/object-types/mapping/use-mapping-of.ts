import { useQuery } from "@tanstack/react-query";
import { templateQueries } from "../../../api/object-type-templates.ts";
import type { ObjectType } from "../../../api/object-types.ts";
import type { Mapping } from "./mapping.ts";

/**
 * The fields and keys of an object type. For one that follows a template the service may give them or not (the API reference
 * does not say): then they are the template's.
 */
export function useMappingOf(
  objectType: ObjectType,
): Mapping & Pick<ObjectType, "AllowProfileCreation"> {
  const { TemplateId = "", Fields } = objectType;
  const template = useQuery({
    ...templateQueries.detail(TemplateId),
    enabled: TemplateId !== "" && Fields === undefined,
  });
  return (Fields ? undefined : template.data) ?? objectType;
}
