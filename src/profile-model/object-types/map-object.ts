import type { CompiledField, CompiledMapping } from "./compile-mapping.ts";
import { readFieldSource } from "./field-source.ts";
import { mapKeys, uniqueKeyOf } from "./map-keys.ts";
import type { MappedKey, MappedObject, MappingFailure } from "./mapped-object.ts";
import { MappingRefused } from "./mapping-refused.ts";
import { standardKeyContentTypes } from "./predefined-keys.ts";
import { isGiven } from "./source-value.ts";
import { targetValues } from "./target-values.ts";
import { isProfileTimestamp } from "./targets.ts";
import { WorkBudget, WorkLimitError } from "./work-budget.ts";

/** Elements of a list that one field may read; each may become a key. The limit is this product's. */
const mostListValues = 1000;

/**
 * Values of all keys that one object may give: each is looked up and written. Telephone numbers, which take long to
 * read, count `phoneWeight` times. The limit is this product's.
 */
const mostKeyValues = 1000;
const phoneWeight = 5;

/** EmailAddress and PhoneNumber, 255 characters (API's model). */
const longestProfileValue = 255;

type ReadFields = ReadonlyMap<string, readonly string[]>;

/**
 * What a source object says by the mapping of its object type. An empty or missing value says nothing: it is left out,
 * never blank (Administrator Guide, "How object type mapping works").
 *
 * @param source any parsed JSON; it is only read.
 * @returns a failure where Customer Profiles would reject the object; it never throws for what `source` is.
 */
export function mapObject(
  mapping: CompiledMapping,
  source: unknown,
): MappedObject | MappingFailure {
  try {
    return map(mapping, source);
  } catch (error) {
    if (error instanceof MappingRefused) return error.failure;
    throw error;
  }
}

function map(mapping: CompiledMapping, source: unknown): MappedObject {
  if (typeof source !== "object" || source === null || Array.isArray(source))
    throw new MappingRefused("not-an-object", "The object is not a JSON object");
  const read = readFields(mapping.fields, source);
  const keys = mapKeys(mapping.keys, read);
  refuseTooManyKeyValues(keys);
  return {
    kind: "mapped",
    fields: givenFields(read),
    ...targetValues(mapping.fields, read),
    keys,
    uniqueKey: uniqueKeyOf(keys),
    inferredProfile: inferredProfile(mapping.fields, read),
    sourceLastUpdatedAt: sourceLastUpdatedAt(mapping, read),
  };
}

function readFields(fields: readonly CompiledField[], source: object): ReadFields {
  const budget = new WorkBudget();
  const read = new Map<string, readonly string[]>();
  for (const { name, source: fieldSource } of fields) {
    try {
      const values = readFieldSource(fieldSource, source, budget);
      if (values.length > mostListValues)
        throw new WorkLimitError(`a list of more than ${mostListValues} values`);
      read.set(name, values);
    } catch (error) {
      if (!(error instanceof WorkLimitError)) throw error;
      throw new MappingRefused(
        "too-much-work",
        `The source of field ${name} asks for too much: ${error.message}`,
      );
    }
  }
  return read;
}

/** @throws MappingRefused */
function refuseTooManyKeyValues(keys: readonly MappedKey[]): void {
  const count = keys.reduce((sum, { name, contentType, values }) => {
    const comparedAs = standardKeyContentTypes.get(name) ?? contentType;
    return sum + values.length * (comparedAs === "PHONE_NUMBER" ? phoneWeight : 1);
  }, 0);
  if (count <= mostKeyValues) return;
  throw new MappingRefused(
    "too-much-work",
    `The object gives more than ${mostKeyValues} values of keys, each telephone number counted ${phoneWeight} times`,
  );
}

function givenFields(read: ReadFields): ReadFields {
  return new Map(
    [...read]
      .map(([name, values]) => [name, values.filter(isGiven)] as const)
      .filter(([, values]) => values.length > 0),
  );
}

function firstGiven(read: ReadFields, { name }: CompiledField): string | undefined {
  return read.get(name)?.find(isGiven);
}

function inferredProfile(
  fields: readonly CompiledField[],
  read: ReadFields,
): MappedObject["inferredProfile"] {
  const firstOf = (contentType: CompiledField["contentType"]) =>
    fields
      .filter((field) => field.contentType === contentType && !field.target)
      .map((field) => firstGiven(read, field))
      .find((value) => value !== undefined && value.length <= longestProfileValue);
  const EmailAddress = firstOf("EMAIL_ADDRESS");
  const PhoneNumber = firstOf("PHONE_NUMBER");
  return {
    ...(EmailAddress !== undefined && { EmailAddress }),
    ...(PhoneNumber !== undefined && { PhoneNumber }),
  };
}

/** @throws MappingRefused for a text that is not of the format (inferred). */
function sourceLastUpdatedAt(
  { fields, readTimestamp }: CompiledMapping,
  read: ReadFields,
): number | undefined {
  const field = fields.find(({ target }) => target && isProfileTimestamp(target));
  const text = field && firstGiven(read, field);
  if (text === undefined) return undefined;
  const moment = readTimestamp?.(text);
  if (moment !== undefined) return moment;
  throw new MappingRefused(
    "timestamp-unreadable",
    `The value of field ${field?.name ?? ""} is not of the SourceLastUpdatedTimestampFormat`,
  );
}
