import { expect, test } from "vitest";
import { isAllowedHost } from "./allowed-hosts.ts";

test.each(["localhost", "localhost:4400", "127.0.0.1:1", "127.9.9.9", "[::1]:4400", "LOCALHOST"])(
  "%s is this machine",
  (host) => {
    expect(isAllowedHost(host, "127.0.0.1")).toBe(true);
  },
);

test.each([
  undefined,
  "",
  "evil.example",
  "evil.example:4400",
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "a b",
  "10.0.0.7",
])("%s is not", (host) => {
  expect(isAllowedHost(host, "127.0.0.1")).toBe(false);
});

test("a name given with --host is this machine too", () => {
  expect(isAllowedHost("desk.example:4400", "desk.example")).toBe(true);
  expect(isAllowedHost("[2001:db8::1]:4400", "2001:db8::1")).toBe(true);
});

test("a wildcard names no host", () => {
  expect(isAllowedHost("10.0.0.7:4400", "0.0.0.0")).toBe(false);
  expect(isAllowedHost("localhost:8080", "0.0.0.0")).toBe(true);
});
