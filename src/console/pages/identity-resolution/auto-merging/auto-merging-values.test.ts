import { describe, expect, test } from "vitest";
import { differingFields } from "../../../components/form-fields.ts";
import {
  attributeError,
  autoMergingFields,
  autoMergingOf,
  criterionError,
  scoreError,
  sourceError,
  withAutoMerging,
} from "./auto-merging-values.ts";

const AutoMerging = {
  Enabled: true,
  Consolidation: { MatchingAttributesList: [["FirstName", "LastName"], ["EmailAddress"]] },
  ConflictResolution: { ConflictResolvingModel: "SOURCE" as const, SourceName: "Crm" },
  MinAllowedConfidenceScoreForMerging: 0.9,
};
const domain = {
  DomainName: "d",
  CreatedAt: new Date(0),
  LastUpdatedAt: new Date(0),
  $metadata: {},
  Matching: {
    Enabled: true,
    JobSchedule: { DayOfTheWeek: "MONDAY" as const, Time: "03:00" },
    AutoMerging,
  },
};

test("what was read is what would be sent", () => {
  expect(withAutoMerging(domain, autoMergingOf(domain))).toEqual({ Matching: domain.Matching });
});

test("turning it off sends no criteria, and keeps the schedule", () => {
  expect(withAutoMerging(domain, { ...autoMergingOf(domain), isEnabled: false })).toEqual({
    Matching: { ...domain.Matching, AutoMerging: { Enabled: false } },
  });
});

test("an empty criterion is no change, a typed attribute is one", () => {
  const seen = autoMergingOf(domain);
  const criteria = [...seen.criteria, { id: 9, attributes: [], typed: "" }];
  expect(differingFields(autoMergingFields, seen, { ...seen, criteria })).toEqual([]);
  const typed = [...seen.criteria, { id: 9, attributes: [], typed: "Fir" }];
  expect(differingFields(autoMergingFields, seen, { ...seen, criteria: typed })).toEqual([
    "criteria",
  ]);
});

describe("a criterion", () => {
  const criterion = { id: 0, attributes: ["FirstName"], typed: "" };
  test.each(["LastName", "Address.City", "Attributes.tier"])("can have %s", (name) => {
    expect(attributeError(name, criterion)).toBeUndefined();
  });
  test.each(["FirstName", "firstname", "tier", "Attributes."])("cannot have %s", (name) => {
    expect(attributeError(name, criterion)).toMatch(/\.$/);
  });
  test("has 20 attributes at most, and one at least", () => {
    const attributes = Array.from({ length: 20 }, (_, index) => `Attributes.a${index}`);
    expect(attributeError("LastName", { ...criterion, attributes })).toMatch(/20/);
    expect(criterionError({ ...criterion, attributes: [] })).toBe("Choose an attribute.");
    expect(criterionError({ ...criterion, typed: "LastName" })).toMatch(/or clear it/);
    expect(criterionError(criterion)).toBeUndefined();
  });
});

test.each(["0", "1", "0.75", " .5"])("%s is a score", (score) => {
  expect(scoreError(score)).toBeUndefined();
});
test.each(["", "-0.1", "1.01", "x"])("%s is no score", (score) => {
  expect(scoreError(score)).toMatch(/\.$/);
});

test("a source is asked for where one is to win", () => {
  const values = autoMergingOf(domain);
  expect(sourceError({ ...values, source: " " })).toMatch(/Enter/);
  expect(sourceError({ ...values, conflicts: "RECENCY", source: "" })).toBeUndefined();
  expect(sourceError({ ...values, source: "s".repeat(256) })).toMatch(/256/);
});
