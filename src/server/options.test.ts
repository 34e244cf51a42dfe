import { expect, test } from "vitest";
import { readOptions, UsageError } from "./options.ts";

test("starts the local service with the demo data on loopback by default", () => {
  expect(readOptions([])).toEqual({
    port: 4400,
    host: "127.0.0.1",
    dev: false,
    service: {
      kind: "local",
      dataDir: ".data",
      sample: "demo",
      latencyMs: 0,
      faultRate: 0,
      throttle: false,
    },
  });
});

test("asks for help without reading the rest", () => {
  expect(readOptions(["--help", "--sample", "none"])).toBeUndefined();
});

test.each([
  [["--port", "70000"], "--port is a number from 0 to 65535"],
  [["--port", ""], "--port is a number"],
  [["--port", "12.5"], "--port is a number"],
  [["--fault-rate", "2"], "--fault-rate is a number from 0 to 1"],
  [["--latency", "soon"], "--latency is a number"],
  [["--sample", "huge"], "--sample is none, demo or large"],
  [["--in-memory", "--data-dir", "x"], "contradict"],
  [["--region", "eu-west-2"], "--region needs --aws"],
  [["--aws", "--sample", "demo"], "--sample has no meaning with --aws"],
  [["--aws", "--endpoint-url", "ftp://example.com"], "--endpoint-url is an http or https URL"],
  [["--aws", "--host", "0.0.0.0"], "would lend your AWS credentials"],
  [["--colour"], "--colour"],
])("refuses %j", (args, message) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(message);
});

test("takes fractions for the fault rate", () => {
  expect(readOptions(["--fault-rate", "0.25"])?.service).toMatchObject({ faultRate: 0.25 });
});
