import { expect, test } from "vitest";
import { objectTextError } from "./object-text.ts";

test("an object is a JSON object of at most 256,000 characters", () => {
  expect(objectTextError('{"OrderId": "A-1"}')).toBeUndefined();
  expect(objectTextError(" ")).toMatch(/^Enter/);
  expect(objectTextError('{\n"a": 1,\n}')).toBe("This is not valid JSON (line 3).");
  for (const text of ["[]", "null", '"text"', "1"])
    expect(objectTextError(text)).toMatch(/is a JSON object/);
  expect(objectTextError(`{"a": "${"x".repeat(256_000)}"}`)).toMatch(/at most 256,000/);
});
