import { isTemplate, parseFieldSource } from "./field-source.ts";
import { TemplateError } from "./handlebars-template.ts";
import type { ObjectTypeField } from "./object-type.ts";
import { readTarget } from "./targets.ts";
import { timestampReader } from "./timestamp-format.ts";
import {
  mostTemplateText,
  quotas,
  type ObjectTypeDefinition,
  type Violation,
} from "./object-type-definition.ts";

/** Pairs of targets of which a mapping has one (Administrator Guide, "Field definitions"). */
const exclusiveTargets = [
  ["_profile.Gender", "_profile.GenderString"],
  ["_profile.PartyType", "_profile.PartyTypeString"],
] as const;

const timestampTarget = "_profile.SourceLastUpdatedTimestamp";

/** The rules over Fields and SourceLastUpdatedTimestampFormat. */
export function validateFields(definition: ObjectTypeDefinition): Violation[] {
  const fields = Object.entries(definition.Fields ?? {});
  // Before the sources are parsed, which is what costs.
  const tooMuch = quotaProblem(fields.map(([, field]) => field));
  if (tooMuch !== undefined) return [{ path: ["Fields"], message: tooMuch }];
  const violations = fields.flatMap(([name, field]) => validateField(name, field));
  if (fields.length === 0)
    violations.push({
      path: ["Fields"],
      message: "Either TemplateId, or Fields and Keys are required",
    });
  const fieldWith = (target: string) => fields.find(([, field]) => field.Target === target)?.[0];
  for (const [one, other] of exclusiveTargets) {
    const [left, right] = [fieldWith(one), fieldWith(other)];
    if (left === undefined || right === undefined) continue;
    violations.push({
      path: ["Fields", right, "Target"],
      message: `Fields ${left} and ${right}: a mapping has either ${one} or ${other}, not both`,
    });
  }
  return [...violations, ...validateTimestamp(definition, fieldWith(timestampTarget))];
}

function quotaProblem(fields: readonly ObjectTypeField[]): string | undefined {
  if (fields.length > quotas.fields)
    return `An object type has at most ${quotas.fields} fields, not ${fields.length}`;
  const templateText = fields.reduce(
    (sum, { Source = "" }) => sum + (isTemplate(Source) ? Source.length : 0),
    0,
  );
  if (templateText <= mostTemplateText) return undefined;
  return `The Handlebars templates of an object type have at most ${mostTemplateText} characters in all, not ${templateText}`;
}

function validateField(name: string, { Source, Target }: ObjectTypeField): Violation[] {
  const violations: Violation[] = [];
  if (!/^[A-Za-z]/u.test(name)) {
    violations.push({
      path: ["Fields", name],
      message: `Field names begin with a letter: ${name}`,
    });
  }
  if (!/^[\w.-]+$/u.test(name)) {
    violations.push({
      path: ["Fields", name],
      message: `Field names have letters, digits and _ . - only: ${name}`,
    });
  }
  if (isReserved(name))
    violations.push({ path: ["Fields", name], message: `The field name ${name} is reserved` });
  const problem = sourceProblem(Source);
  if (problem !== undefined) {
    violations.push({
      path: ["Fields", name, "Source"],
      message: `The source of field ${name} is invalid: ${problem}`,
    });
  }
  const target = Target === undefined ? undefined : readTarget(Target);
  if (target && "problem" in target) {
    violations.push({
      path: ["Fields", name, "Target"],
      message: `Field ${name} ${target.problem}`,
    });
  }
  return violations;
}

/** "Tags" names a member that every object type has (Administrator Guide, "Field definitions" and "Key definitions"). */
export function isReserved(name: string): boolean {
  return name === "Tags" || name === "tags";
}

function sourceProblem(source: string | undefined): string | undefined {
  if (source === undefined) return "there is none";
  try {
    parseFieldSource(source);
    return undefined;
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
}

function validateTimestamp(
  { SourceLastUpdatedTimestampFormat: format }: ObjectTypeDefinition,
  fieldName: string | undefined,
): Violation[] {
  const path = ["SourceLastUpdatedTimestampFormat"];
  if (format === undefined) {
    if (fieldName === undefined) return [];
    const message = `Field ${fieldName}: ${timestampTarget} requires SourceLastUpdatedTimestampFormat`;
    return [{ path, message }];
  }
  if (timestampReader(format)) return [];
  const message =
    "SourceLastUpdatedTimestampFormat is neither EpochMilli nor a pattern of SimpleDateFormat that can be read";
  return [{ path, message }];
}
