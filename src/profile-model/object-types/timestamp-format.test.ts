import { expect, test } from "vitest";
import { timestampReader } from "./timestamp-format.ts";

test.each([
  ["EpochMilli", "1700000000123", 1_700_000_000_123],
  ["yyyy-MM-dd", "2026-02-28", Date.UTC(2026, 1, 28)],
  ["yyyy-MM-dd'T'HH:mm:ss'Z'", "2026-02-28T13:05:09Z", Date.UTC(2026, 1, 28, 13, 5, 9)],
  [
    "yyyy-MM-dd'T'HH:mm:ss.SSSX",
    "2026-02-28T13:05:09.250+01",
    Date.UTC(2026, 1, 28, 12, 5, 9, 250),
  ],
  [
    "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
    "2026-02-28T13:05:09.250-05:30",
    Date.UTC(2026, 1, 28, 18, 35, 9, 250),
  ],
  [
    "yyyy-MM-dd'T'HH:mm:ss.SSSZ",
    "2026-02-28T13:05:09.250+0000",
    Date.UTC(2026, 1, 28, 13, 5, 9, 250),
  ],
  ["yyyy-MM-dd HH:mm:ss.SSS", "2026-02-28 13:05:09.123456", Date.UTC(2026, 1, 28, 13, 5, 9, 123)],
  ["yyyyMMddHHmmss", "20260228130509", Date.UTC(2026, 1, 28, 13, 5, 9)],
  ["MM/dd/yyyy hh:mm a", "2/3/2026 12:30 AM", Date.UTC(2026, 1, 3, 0, 30)],
  ["MM/dd/yyyy hh:mm a", "02/03/2026 12:30 pm", Date.UTC(2026, 1, 3, 12, 30)],
  ["dd MMM yyyy", "04 Mar 2026", Date.UTC(2026, 2, 4)],
  ["dd.MM.yy", "04.03.26", Date.UTC(2026, 2, 4)],
  ["yyyy-MM-dd HH:mm z", "2026-02-28 13:05 UTC", Date.UTC(2026, 1, 28, 13, 5)],
])("%s reads %s", (format, text, moment) => {
  expect(timestampReader(format)?.(text)).toBe(moment);
});

test.each([
  ["EpochMilli", "yesterday"],
  ["EpochMilli", "1700000000.5"],
  ["yyyy-MM-dd", "2026-02-29"],
  ["yyyy-MM-dd", "2026-13-01"],
  ["yyyy-MM-dd", "2026-02-28 12:00"],
  ["yyyy-MM-dd HH:mm", "2026-02-28 24:00"],
])("%s does not read %s", (format, text) => {
  expect(timestampReader(format)?.(text)).toBeUndefined();
});

test.each(["", "epochMilli", "HH:mm", "yyyy-'MM", "yyyy yyyy", "QQQ", "constructor"])(
  "%s is not a format",
  (format) => {
    expect(timestampReader(format)).toBeUndefined();
  },
);
