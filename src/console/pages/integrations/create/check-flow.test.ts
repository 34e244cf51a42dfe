import { describe, expect, test } from "vitest";
import { checkConnection, checkSchedule, parseMoment } from "./check-flow.ts";
import { newFlowDraft } from "./flow-draft.ts";

const kmsArn = "arn:aws:kms:us-east-1:123456789012:key/1";
const salesforce = {
  ...newFlowDraft("Salesforce"),
  name: "sf-accounts",
  kmsArn,
  connectorProfile: "sf",
  object: "Account",
};
const s3 = { ...newFlowDraft("S3"), name: "orders", kmsArn, bucket: "orders" };

describe("checkConnection", () => {
  test("takes a flow that has what its connector needs", () => {
    expect(checkConnection(salesforce)).toEqual({});
    expect(checkConnection(s3)).toEqual({});
  });

  test.each([
    [{ ...salesforce, connectorProfile: "" }, "connectorProfile"],
    [{ ...salesforce, connectorProfile: "my profile" }, "connectorProfile"],
    [{ ...salesforce, object: "" }, "object"],
    [{ ...salesforce, object: "My Object" }, "object"],
    [{ ...salesforce, name: "" }, "name"],
    [{ ...salesforce, name: "x" }, "name"],
    [{ ...salesforce, name: "-x" }, "name"],
    [{ ...salesforce, name: "a b" }, "name"],
    [{ ...salesforce, name: "a".repeat(257) }, "name"],
    [{ ...salesforce, description: "it's" }, "description"],
    [{ ...salesforce, kmsArn: "arn:aws:kms:us-east-1:key/12345" }, "kmsArn"],
    [{ ...s3, bucket: "ab" }, "bucket"],
    [{ ...s3, bucket: "b".repeat(64) }, "bucket"],
    [{ ...s3, bucketPrefix: "p".repeat(513) }, "bucketPrefix"],
  ])("refuses %# at the field", (flow, field) => {
    const errors = checkConnection(flow);
    expect(Object.keys(errors)).toEqual([field]);
    expect(Object.values(errors)[0]).toMatch(/\.$/u);
  });
});

describe("checkSchedule", () => {
  const schedule = newFlowDraft("S3").schedule;

  test.each(["rate(5minutes)", "rate(1 hour)", "rate(2weeks)", "cron(0 10 * * ? *)"])(
    "takes %s",
    (expression) => {
      expect(checkSchedule({ ...schedule, expression })).toEqual({});
    },
  );

  test.each([
    [{ expression: "" }, "expression"],
    [{ expression: "rate(0minutes)" }, "expression"],
    [{ expression: "rate(5fortnights)" }, "expression"],
    [{ start: "2027-02-30 10:00" }, "start"],
    [{ start: "tomorrow" }, "start"],
    [{ start: "2027-01-02 10:00", end: "2027-01-02 10:00" }, "end"],
    [{ firstExecutionFrom: "2027-01-02" }, "firstExecutionFrom"],
    [{ timezone: "Mars/Olympus" }, "timezone"],
    [{ offset: "36001" }, "offset"],
    [{ offset: "1.5" }, "offset"],
    [{ incrementalField: "f".repeat(257) }, "incrementalField"],
  ])("refuses %j", (change, field) => {
    expect(Object.keys(checkSchedule({ ...schedule, ...change }))).toEqual([field]);
  });
});

test("a moment is read as UTC", () => {
  expect(parseMoment(" 2027-01-31 09:30 ")?.toISOString()).toBe("2027-01-31T09:30:00.000Z");
  expect(parseMoment("2027-13-01 09:30")).toBeUndefined();
  expect(parseMoment("2027-01-01 24:30")).toBeUndefined();
});
