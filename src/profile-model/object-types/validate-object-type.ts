import {
  quotas,
  type ObjectTypeDefinition,
  type ValidationContext,
  type Violation,
} from "./object-type-definition.ts";
import { validateFields } from "./validate-fields.ts";
import { validateKeys } from "./validate-keys.ts";

/**
 * What Customer Profiles would refuse in a definition: the rules of the Administrator Guide ("Field definitions", "Key
 * definitions", "Standard identifiers", "Service quotas"). AWS's own messages are not known; these name the rule.
 *
 * @returns the violations in the order of the definition; none for one that is right.
 */
export function validateObjectType(
  definition: ObjectTypeDefinition,
  context: ValidationContext,
): Violation[] {
  return [
    ...validateFrame(definition, context),
    ...(definition.TemplateId === undefined
      ? [...validateFields(definition), ...validateKeys(definition, context)]
      : validateTemplateUse(definition, definition.TemplateId, context)),
  ];
}

function validateFrame(
  { ObjectTypeName: name, MaxProfileObjectCount: count = 1 }: ObjectTypeDefinition,
  { otherObjectTypes }: ValidationContext,
): Violation[] {
  const violations: Violation[] = [];
  if (name.startsWith("_")) {
    violations.push({
      path: ["ObjectTypeName"],
      message: `Object type names that begin with an underscore are reserved: ${name}`,
    });
  }
  if (otherObjectTypes >= quotas.objectTypes) {
    violations.push({
      path: ["ObjectTypeName"],
      message: `A domain has at most ${quotas.objectTypes} object types`,
    });
  }
  if (count > quotas.objectsPerProfile) {
    violations.push({
      path: ["MaxProfileObjectCount"],
      message: `MaxProfileObjectCount is at most the ${quotas.objectsPerProfile} objects of a profile`,
    });
  }
  return violations;
}

/**
 * "The service may return a BadRequestException" for what the template decides (API reference); here it does, but for an
 * AllowProfileCreation of false and for empty maps, which say nothing (inferred).
 */
function validateTemplateUse(
  definition: ObjectTypeDefinition,
  templateId: string,
  { isTemplate }: ValidationContext,
): Violation[] {
  if (!isTemplate(templateId))
    return [{ path: ["TemplateId"], message: `There is no template ${templateId}` }];
  const decided = [
    definition.AllowProfileCreation && "AllowProfileCreation",
    definition.SourceLastUpdatedTimestampFormat && "SourceLastUpdatedTimestampFormat",
    Object.keys(definition.Fields ?? {}).length > 0 && "Fields",
    Object.keys(definition.Keys ?? {}).length > 0 && "Keys",
  ];
  return decided.flatMap((member) =>
    member
      ? [{ path: [member], message: `${member} comes from the template when TemplateId is given` }]
      : [],
  );
}
