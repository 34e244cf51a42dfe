import { expect, test } from "vitest";
import { objectTypeNameError } from "./object-type-name.ts";

test("a type's name is one that the API takes", () => {
  for (const name of ["CTR-NoInferred", "_order", "A1"])
    expect(objectTypeNameError(name)).toBeUndefined();
  for (const name of ["", "1A", "has space", "x".repeat(256)])
    expect(objectTypeNameError(name)).toBeDefined();
});
