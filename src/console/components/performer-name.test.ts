import { expect, test } from "vitest";
import { performerName } from "./performer-name.ts";

test("a performer is the end of its ARN", () => {
  expect(performerName("arn:aws:iam::123456789012:user/ann")).toBe("user/ann");
  expect(performerName("profile.amazonaws.com")).toBe("Customer Profiles itself");
  expect(performerName(undefined)).toBe("not recorded");
});
