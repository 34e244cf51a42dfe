import { describe, expect, test } from "vitest";
import type { Profile } from "../profile.ts";
import { prepareRules } from "./rule-keys.ts";
import { ruleViolations, type RuleSettings } from "./rule-settings.ts";

/** The levels at which two profiles have a key in common. */
function commonLevels(settings: RuleSettings, one: Profile, other: Profile): number[] {
  const keysOf = prepareRules(settings);
  const keys = new Set(keysOf(one).map(({ key }) => key));
  return [...new Set(keysOf(other).flatMap(({ key, level }) => (keys.has(key) ? [level] : [])))];
}

const emailSelector = (model: "ONE_TO_ONE" | "MANY_TO_MANY"): RuleSettings => ({
  MatchingRules: [{ Rule: ["EmailAddress", "LastName", "FirstName"] }, { Rule: ["AccountNumber"] }],
  AttributeTypesSelector: {
    AttributeMatchingModel: model,
    EmailAddress: ["EmailAddress", "BusinessEmailAddress"],
  },
});
const john: Profile = { FirstName: "John", LastName: "Doe", AccountNumber: "account1234" };

// Administrator Guide, "Set up matching rules", examples.
describe("the guide's examples", () => {
  const one = { ...john, EmailAddress: "1@email.com", BusinessEmailAddress: "john@company.com" };
  const other = { ...john, EmailAddress: "2@email.com" };

  test("ONE_TO_ONE: the same business e-mail address matches at level 1", () => {
    const same = { ...other, BusinessEmailAddress: "john@company.com" };
    expect(commonLevels(emailSelector("ONE_TO_ONE"), one, same)).toEqual([1, 2]);
  });

  test("MANY_TO_MANY: one's e-mail address as the other's business address matches at level 1", () => {
    const crossed = { ...other, BusinessEmailAddress: "1@email.com" };
    expect(commonLevels(emailSelector("MANY_TO_MANY"), one, crossed)).toEqual([1, 2]);
    expect(commonLevels(emailSelector("ONE_TO_ONE"), one, crossed)).toEqual([2]);
  });
});

// "All attributes in a single matching rule level are connected using an AND relationship".
test.each<[string, Profile]>([
  ["another last name", { FirstName: "John", LastName: "Roe", EmailAddress: "1@email.com" }],
  ["no last name", { FirstName: "John", EmailAddress: "1@email.com" }],
  ["no e-mail address", { FirstName: "John", LastName: "Doe" }],
])("a rule is not met with %s", (_, other) => {
  const one = { FirstName: "John", LastName: "Doe", EmailAddress: "1@email.com" };
  expect(commonLevels(emailSelector("MANY_TO_MANY"), one, other)).toEqual([]);
});

// "If your max allowed rule level for matching is 5, the system will not find similar profiles using the rule level 6."
test("levels above MaxAllowedRuleLevelForMatching are not looked at", () => {
  const settings = { ...emailSelector("ONE_TO_ONE"), MaxAllowedRuleLevelForMatching: 1 };
  expect(commonLevels(settings, john, john)).toEqual([]);
});

test("values are compared as keys of their content types are", () => {
  const settings: RuleSettings = {
    MatchingRules: [{ Rule: ["PhoneNumber", "FirstName"] }, { Rule: ["BirthDate"] }],
  };
  const one = { PhoneNumber: "+1 (206) 345-7890", FirstName: "Mary  Ann", BirthDate: "1980-01-02" };
  const other = { PhoneNumber: "2063457890", FirstName: "mary ann", BirthDate: "1980-1-2" };
  expect(commonLevels(settings, one, other)).toEqual([1]);
});

test("the address attributes of a rule must agree on one address", () => {
  const settings: RuleSettings = {
    MatchingRules: [{ Rule: ["Address.City", "Address.PostalCode"] }],
    AttributeTypesSelector: {
      AttributeMatchingModel: "MANY_TO_MANY",
      Address: ["Address", "BusinessAddress", "MaillingAddress"],
    },
  };
  const seattle = { City: "Seattle", PostalCode: "98101" };
  const one = { Address: seattle };
  expect(commonLevels(settings, one, { BillingAddress: { ...seattle, City: "SEATTLE" } })).toEqual([
    1,
  ]);
  expect(commonLevels(settings, one, { MailingAddress: seattle })).toEqual([1]);
  expect(commonLevels(settings, one, { ShippingAddress: seattle })).toEqual([]);
  const apart = { Address: { City: "Seattle" }, MailingAddress: { PostalCode: "98101" } };
  expect(commonLevels(settings, one, apart)).toEqual([]);
});

test("an attribute of the profile's own is one under any name", () => {
  const settings: RuleSettings = {
    MatchingRules: [{ Rule: ["Attributes.constructor"] }, { Rule: ["Attributes.tier"] }],
  };
  const gold = { Attributes: { tier: "gold" } };
  expect(commonLevels(settings, gold, gold)).toEqual([2]);
});

test("without rules of the domain the default ones apply", () => {
  const one = { FirstName: "Ann", LastName: "Lee", MobilePhoneNumber: "555-010-0000" };
  const other = { FirstName: "Ann", LastName: "Lee", PhoneNumber: "+1 555 010 0000" };
  expect(commonLevels({}, one, other)).toEqual([1]);
});

test("rules and selectors with names that there are not are told", () => {
  expect(
    ruleViolations({
      MatchingRules: [{ Rule: ["FirstName", "Attributes.tier"] }, { Rule: ["Email", "Address"] }],
      AttributeTypesSelector: {
        AttributeMatchingModel: "ONE_TO_ONE",
        PhoneNumber: ["Fax", "Phone"],
      },
    }),
  ).toEqual([
    "MatchingRules level 2: Email is not an attribute that a rule can have",
    "MatchingRules level 2: Address is not an attribute that a rule can have",
    "AttributeTypesSelector: Fax is not of the type PhoneNumber",
  ]);
});
