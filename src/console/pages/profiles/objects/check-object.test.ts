import { expect, test } from "vitest";
import { objectTextError, objectTypeNameError } from "./check-object.ts";

test("an object is a JSON object of at most 256,000 characters", () => {
  expect(objectTextError('{"OrderId": "A-1"}')).toBeUndefined();
  expect(objectTextError(" ")).toMatch(/^Enter/);
  expect(objectTextError('{\n"a": 1,\n}')).toBe("This is not valid JSON (line 3).");
  for (const text of ["[]", "null", '"text"', "1"])
    expect(objectTextError(text)).toMatch(/is a JSON object/);
  expect(objectTextError(`{"a": "${"x".repeat(256_000)}"}`)).toMatch(/at most 256,000/);
});

test("a type's name is one that the API takes", () => {
  for (const name of ["CTR-NoInferred", "_order", "A1"])
    expect(objectTypeNameError(name)).toBeUndefined();
  for (const name of ["", "1A", "has space", "x".repeat(256)])
    expect(objectTypeNameError(name)).toBeDefined();
});
