import {
  emailFieldNames,
  phoneFieldNames,
  type AddressFieldName,
  type EmailFieldName,
  type PhoneFieldName,
} from "../fields.ts";

/** `RuleBasedMatchingRequest` of the API's model, as far as it says which profiles match; the SDK's is assignable. */
export interface RuleSettings {
  /** Level 1 first. */
  MatchingRules?: readonly { Rule: readonly string[] | undefined }[] | undefined;
  MaxAllowedRuleLevelForMatching?: number | undefined;
  /** Up to this level matching profiles are merged; without it none are. */
  MaxAllowedRuleLevelForMerging?: number | undefined;
  AttributeTypesSelector?: AttributeTypesSelector | undefined;
}

export interface AttributeTypesSelector {
  AttributeMatchingModel: "ONE_TO_ONE" | "MANY_TO_MANY" | undefined;
  Address?: readonly string[] | undefined;
  PhoneNumber?: readonly string[] | undefined;
  EmailAddress?: readonly string[] | undefined;
}

/** The attributes of a rule that stand for several fields of a profile. */
export type AttributeType = "Address" | "PhoneNumber" | "EmailAddress";
export type TypedFieldName = AddressFieldName | PhoneFieldName | EmailFieldName;

/**
 * The fields that a name in AttributeTypesSelector stands for. The API reference calls some of them by other names than
 * the profile: `BusinessAddress`, `MaillingAddress`, `Phone`, `BusinessEmail` (the fields they mean are inferred).
 */
const fieldsBySubType: Readonly<Record<AttributeType, ReadonlyMap<string, TypedFieldName>>> = {
  Address: new Map<string, AddressFieldName>([
    ["Address", "Address"],
    ["ShippingAddress", "ShippingAddress"],
    ["MailingAddress", "MailingAddress"],
    ["MaillingAddress", "MailingAddress"],
    ["BillingAddress", "BillingAddress"],
    ["BusinessAddress", "BillingAddress"],
  ]),
  PhoneNumber: new Map<string, PhoneFieldName>([
    ...phoneFieldNames.map((name): [string, PhoneFieldName] => [name, name]),
    ...phoneFieldNames.map((name): [string, PhoneFieldName] => [name.replace("Number", ""), name]),
  ]),
  EmailAddress: new Map<string, EmailFieldName>([
    ...emailFieldNames.map((name): [string, EmailFieldName] => [name, name]),
    ...emailFieldNames.map((name): [string, EmailFieldName] => [name.replace("Address", ""), name]),
  ]),
};

/** The fields that a type stands for: those selected, else the one of its own name (inferred). */
export function selectedFields(
  selector: AttributeTypesSelector | undefined,
  type: AttributeType,
): TypedFieldName[] {
  const subTypes = selector?.[type] ?? [type];
  return [...new Set(subTypes.flatMap((subType) => fieldsBySubType[type].get(subType) ?? []))];
}

/** What the API reference offers for each type (AttributeTypesSelector, in its spelling), and the fourth phone of a profile. */
export const documentedSubTypes: Readonly<Record<AttributeType, readonly string[]>> = {
  Address: ["Address", "BusinessAddress", "MaillingAddress", "ShippingAddress"],
  PhoneNumber: phoneFieldNames,
  EmailAddress: emailFieldNames,
};

/** `MatchingRule` of the API's model: the attributes that a rule may have beside those with the prefix `Attributes.`. */
export const ruleAttributes: ReadonlySet<string> = new Set([
  "AccountNumber",
  "Address.Address",
  "Address.City",
  "Address.Country",
  "Address.County",
  "Address.PostalCode",
  "Address.State",
  "Address.Province",
  "BirthDate",
  "BusinessName",
  "EmailAddress",
  "FirstName",
  "Gender",
  "LastName",
  "MiddleName",
  "PhoneNumber",
]);

export function isRuleAttribute(name: string): boolean {
  return ruleAttributes.has(name) || /^Attributes\../su.test(name);
}

/** The type that an attribute of a rule is of: `Address` of `Address.City`; undefined for all that stands for itself. */
export function typeOfAttribute(name: string): AttributeType | undefined {
  if (name.startsWith("Address.")) return "Address";
  return name === "PhoneNumber" || name === "EmailAddress" ? name : undefined;
}

/** What is wrong with the settings, a sentence each; AWS's own wording is not known. */
export function ruleViolations({
  MatchingRules = [],
  AttributeTypesSelector,
}: RuleSettings): string[] {
  const unknownAttributes = MatchingRules.flatMap(({ Rule = [] }, index) =>
    Rule.filter((name) => !isRuleAttribute(name)).map(
      (name) =>
        `MatchingRules level ${index + 1}: ${name} is not an attribute that a rule can have`,
    ),
  );
  const unknownSubTypes = (["Address", "PhoneNumber", "EmailAddress"] as const).flatMap((type) =>
    (AttributeTypesSelector?.[type] ?? [])
      .filter((subType) => !fieldsBySubType[type].has(subType))
      .map((subType) => `AttributeTypesSelector: ${subType} is not of the type ${type}`),
  );
  return [...unknownAttributes, ...unknownSubTypes];
}

/**
 * The rules when a domain names none: AWS has "a default matching rule" and does not say which. This one is taken from
 * the Administrator Guide's tips, which call a phone number or an e-mail address with the name a strong rule (inferred).
 */
const defaultRules: RuleSettings = {
  MatchingRules: [
    { Rule: ["PhoneNumber", "FirstName", "LastName"] },
    { Rule: ["EmailAddress", "FirstName", "LastName"] },
  ],
  AttributeTypesSelector: {
    AttributeMatchingModel: "MANY_TO_MANY",
    PhoneNumber: phoneFieldNames,
    EmailAddress: emailFieldNames,
  },
};

/** The settings with AWS's defaults filled in: rules where there are none, and all levels for matching. */
export function effectiveRules(settings: RuleSettings): RuleSettings {
  if (settings.MatchingRules && settings.MatchingRules.length > 0) return settings;
  return {
    ...settings,
    MatchingRules: defaultRules.MatchingRules,
    AttributeTypesSelector: settings.AttributeTypesSelector ?? defaultRules.AttributeTypesSelector,
  };
}
