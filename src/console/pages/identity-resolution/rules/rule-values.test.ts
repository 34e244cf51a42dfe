import { describe, expect, test } from "vitest";
import { levelError, ruleErrors, rulesOf, type RuleValues, withRules } from "./rule-values.ts";

const domain = {
  DomainName: "d",
  CreatedAt: new Date(0),
  LastUpdatedAt: new Date(0),
  $metadata: {},
};
const level = (...attributes: string[]) => ({ id: 0, attributes, typed: "" });
const values: RuleValues = {
  ...rulesOf(domain),
  isEnabled: true,
  levels: [level("PhoneNumber", "LastName"), level("Address.City", "FirstName")],
};
const wrongIn = (changed: Partial<RuleValues>) =>
  Object.entries(ruleErrors({ ...values, ...changed }))
    .filter(([, error]) => error !== undefined)
    .map(([field]) => field);

test("settings go to the API and come back as they were", () => {
  const RuleBasedMatching = {
    Enabled: true,
    MatchingRules: [{ Rule: ["EmailAddress"] }, { Rule: ["LastName", "Attributes.tier"] }],
    MaxAllowedRuleLevelForMatching: 2,
    MaxAllowedRuleLevelForMerging: 1,
    AttributeTypesSelector: {
      AttributeMatchingModel: "MANY_TO_MANY" as const,
      Address: ["Address"],
      PhoneNumber: ["PhoneNumber"],
      EmailAddress: ["EmailAddress", "PersonalEmailAddress"],
    },
    ConflictResolution: { ConflictResolvingModel: "SOURCE" as const, SourceName: "Crm" },
    ExportingConfig: { S3Exporting: { S3BucketName: "results" } },
  };
  const current = {
    ...domain,
    RuleBasedMatching: { ...RuleBasedMatching, Status: "ACTIVE" as const },
  };
  expect(withRules(current, rulesOf(current))).toEqual({ RuleBasedMatching });
  expect(withRules(current, { ...rulesOf(current), isEnabled: false })).toEqual({
    RuleBasedMatching: { ...RuleBasedMatching, Enabled: false },
  });
});

test("0 stands for a level that is not given", () => {
  const { RuleBasedMatching } = withRules(domain, values);
  expect(RuleBasedMatching).not.toHaveProperty("MaxAllowedRuleLevelForMatching");
  expect(RuleBasedMatching).not.toHaveProperty("MaxAllowedRuleLevelForMerging");
});

describe("ruleErrors", () => {
  test("takes what is right", () => {
    expect(wrongIn({})).toEqual([]);
    expect(wrongIn({ lastLevel: 2, mergingLevel: 1 })).toEqual([]);
  });
  test.each<[Partial<RuleValues>, string[]]>([
    [{ lastLevel: 3 }, ["lastLevel"]],
    [{ lastLevel: 1, mergingLevel: 2 }, ["mergingLevel"]],
    [{ mergingLevel: 3 }, ["mergingLevel"]],
    [{ subTypes: { ...values.subTypes, Address: [] } }, ["Address"]],
    [{ subTypes: { ...values.subTypes, EmailAddress: [] } }, []],
    [{ conflicts: "SOURCE", source: "" }, []],
    [{ conflicts: "SOURCE", source: " ", mergingLevel: 1 }, ["source"]],
    [{ prefix: "p/" }, ["bucket"]],
  ])("%j is wrong at %j", (changed, fields) => {
    expect(wrongIn(changed)).toEqual(fields);
  });
});

test("a level has attributes that a rule can have, each once", () => {
  expect(levelError(level("Attributes.tier"))).toBeUndefined();
  expect(levelError(level())).toBe("Choose an attribute.");
  expect(levelError({ ...level("LastName"), typed: "LastName" })).toMatch(/in this level already/u);
  expect(levelError({ ...level(), typed: "MobilePhoneNumber" })).toMatch(
    /no attribute that a rule/u,
  );
});
