import type { ActionType } from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import { describeRecord } from "./record-words.ts";

const record = (action: string, type: string) =>
  describeRecord({
    Id: "0",
    CreatedAt: new Date(0),
    ActionType: action as ActionType,
    ObjectTypeName: type,
  });

describe("describeRecord", () => {
  test("tells what happened to the profile from what happened to an object", () => {
    expect(record("UPDATED", "_profile")).toBe("Profile updated");
    expect(record("INGESTED", "CTR")).toBe("Object of the type CTR ingested");
    expect(record("DELETED_BY_MERGE", "_profile")).toMatch(/merged into this one/);
  });

  test("calls an unknown action by its name", () => {
    expect(record("REBORN", "_profile")).toBe("REBORN, _profile");
    expect(record("constructor", "_profile")).toBe("constructor, _profile");
  });
});
