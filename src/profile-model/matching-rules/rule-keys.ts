import { normaliseEmail } from "../normalise/email.ts";
import { normaliseName } from "../normalise/name.ts";
import { searchKeyForm } from "../normalise/search-key.ts";
import type { Address, Profile } from "../profile.ts";
import {
  effectiveRules,
  selectedFields,
  type AttributeType,
  type RuleSettings,
  type TypedFieldName,
} from "./rule-settings.ts";

/** What a profile has at a level of the rules. Two profiles match at a level where they have a key in common. */
export interface RuleKey {
  level: number;
  /** Of the level and the values; keys of different levels are never equal. */
  key: string;
}

/** One condition of a rule: the texts of which a profile must have one in common with another. */
type Condition = (profile: Profile) => string[];

/** The keys that a profile has, by the rules of a domain. */
export type RuleKeysOf = (profile: Profile) => RuleKey[];

/**
 * Prepares a domain's rules (Administrator Guide, "How rule-based Identity Resolution works"): all attributes of a rule
 * must agree; of an attribute that stands for several fields, one of them, with the same field of the other profile
 * (ONE_TO_ONE) or with any (MANY_TO_MANY). An attribute without a value agrees with nothing.
 *
 * The address attributes of one rule must agree on one and the same address, so that nobody is matched by the city of one
 * and the postal code of another; phone numbers are compared without their formatting, e-mail addresses, names and addresses without
 * case and repeated spaces, as keys of these content types are, and all else letter for letter (inferred).
 */
export function prepareRules(settings: RuleSettings): RuleKeysOf {
  const { MatchingRules = [], MaxAllowedRuleLevelForMatching } = effectiveRules(settings);
  const levels = MatchingRules.slice(0, MaxAllowedRuleLevelForMatching).map(({ Rule = [] }) =>
    conditionsOf(Rule, effectiveRules(settings)),
  );
  return (profile) =>
    levels.flatMap((conditions, index) =>
      combinations(conditions.map((condition) => condition(profile))).map((values) => ({
        level: index + 1,
        key: JSON.stringify([index + 1, ...values]),
      })),
    );
}

function conditionsOf(
  rule: readonly string[],
  { AttributeTypesSelector: selector }: RuleSettings,
): Condition[] {
  const names = [...new Set(rule)].toSorted();
  const addressParts = names.filter((name) => name.startsWith("Address."));
  const isManyToMany = selector?.AttributeMatchingModel === "MANY_TO_MANY";
  const overFields = (
    type: AttributeType,
    valueOf: (profile: Profile, field: TypedFieldName) => string,
  ): Condition => {
    const fields = selectedFields(selector, type);
    return (profile) => {
      const values = fields.flatMap((field) => {
        const value = valueOf(profile, field);
        if (value === "") return [];
        return [isManyToMany ? value : `${field} ${value}`];
      });
      return [...new Set(values)];
    };
  };
  const conditions = names.flatMap((name): Condition[] => {
    if (name.startsWith("Address.")) return [];
    if (name === "PhoneNumber") {
      return [
        overFields(name, (profile, field) => phoneForm(profile[field] as string | undefined)),
      ];
    }
    if (name === "EmailAddress") {
      return [
        overFields(name, (profile, field) => emailForm(profile[field] as string | undefined)),
      ];
    }
    return [(profile) => plainValues(profile, name)];
  });
  if (addressParts.length === 0) return conditions;
  const ofAddress = (profile: Profile, field: TypedFieldName): string =>
    addressForm(profile[field] as Address | undefined, addressParts);
  return [...conditions, overFields("Address", ofAddress)];
}

const phoneForm = (value: string | undefined): string =>
  value === undefined ? "" : searchKeyForm("PHONE_NUMBER", value);

const emailForm = (value: string | undefined): string => normaliseEmail(value ?? "");

/** The named parts of an address in one text; empty when one of them is missing. */
function addressForm(address: Address | undefined, parts: readonly string[]): string {
  if (!address) return "";
  const values = parts.map((part) => normaliseName(addressPart(address, part)));
  return values.includes("") ? "" : JSON.stringify(values);
}

/** `Address.Address` is the lines of the street as one (inferred). */
function addressPart(address: Address, part: string): string {
  if (part !== "Address.Address")
    return address[part.slice("Address.".length) as keyof Address] ?? "";
  const { Address1 = "", Address2 = "", Address3 = "", Address4 = "" } = address;
  return [Address1, Address2, Address3, Address4].join(" ");
}

const comparedAsNames: ReadonlySet<string> = new Set([
  "BusinessName",
  "FirstName",
  "LastName",
  "MiddleName",
]);
const attributePrefix = "Attributes.";

function plainValues(profile: Profile, name: string): string[] {
  const value = name.startsWith(attributePrefix)
    ? attributeOf(profile, name.slice(attributePrefix.length))
    : (profile[name as keyof Profile] as string | undefined);
  const form = comparedAsNames.has(name) ? normaliseName(value ?? "") : (value ?? "");
  return form === "" ? [] : [form];
}

/** Only an own property counts: every object inherits a "constructor" and a "toString". */
function attributeOf({ Attributes }: Profile, key: string): string | undefined {
  return Attributes !== undefined && Object.hasOwn(Attributes, key) ? Attributes[key] : undefined;
}

/** Every way to take one value of each condition; none where a condition has no value. */
function combinations(values: readonly (readonly string[])[]): string[][] {
  return values.reduce<string[][]>(
    (taken, next) => taken.flatMap((chosen) => next.map((value) => [...chosen, value])),
    [[]],
  );
}
