import { describe, expect, test } from "vitest";
import { settingsErrors, type SettingsValues, updateOf } from "./settings-values.ts";

const seen: SettingsValues = {
  expirationDays: "366",
  encryptionKey: "key-1",
  deadLetterQueueUrl: "https://sqs.us-east-1.amazonaws.com/123456789012/errors",
};

describe("settingsErrors", () => {
  test("accepts texts of 255 characters, counted as people count them", () => {
    const errors = settingsErrors({ ...seen, encryptionKey: "😀".repeat(255) });
    expect(Object.values(errors).filter(Boolean)).toEqual([]);
  });
  test("names what is too long or no number of days", () => {
    const errors = settingsErrors({
      expirationDays: "1099",
      encryptionKey: "k".repeat(256),
      deadLetterQueueUrl: "q".repeat(300),
    });
    expect(errors.expirationDays).toMatch(/1 to 1,098/);
    expect(errors.encryptionKey).toMatch(/256 characters; 255/);
    expect(errors.deadLetterQueueUrl).toMatch(/300 characters; 255/);
  });
});

test("an emptied text is sent as an empty text, and what is not named not at all", () => {
  expect(updateOf({ ...seen, encryptionKey: " " }, ["encryptionKey"])).toEqual({
    DefaultEncryptionKey: "",
  });
  expect(updateOf({ ...seen, expirationDays: " 90" }, ["expirationDays"])).toEqual({
    DefaultExpirationDays: 90,
  });
});
