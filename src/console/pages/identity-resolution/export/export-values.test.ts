import { expect, test } from "vitest";
import { exportErrors, exportingConfig, exportInWords, exportOf } from "./export-values.ts";

test.each([
  [{ bucket: "", prefix: "" }, []],
  [{ bucket: "results.2027-a", prefix: "matches/" }, []],
  [{ bucket: "", prefix: "matches/" }, ["bucket"]],
  [{ bucket: "ab", prefix: "" }, ["bucket"]],
  [{ bucket: "Results", prefix: "" }, ["bucket"]],
  [{ bucket: "b".repeat(64), prefix: "" }, ["bucket"]],
  [{ bucket: "results", prefix: "p".repeat(801) }, ["prefix"]],
])("%j is wrong at %j", (values, fields) => {
  const wrong = Object.entries(exportErrors(values)).filter(([, error]) => error !== undefined);
  expect(wrong.map(([field]) => field)).toEqual(fields);
});

test("a location goes to the API and comes back", () => {
  const config = { S3Exporting: { S3BucketName: "results", S3KeyName: "matches/" } };
  expect(exportingConfig(exportOf(config))).toEqual({ ExportingConfig: config });
  expect(exportInWords(config)).toBe("s3://results/matches/");
  expect(exportingConfig(exportOf(undefined))).toEqual({});
});
