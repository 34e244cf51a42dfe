import { expect, it } from "vitest";
import { checkLimits } from "./check-limits.ts";
import { compileInput } from "./input-shape.ts";
import { allOperations } from "./operation-table.ts";
import { readInput } from "./read-input.ts";

function inputOf(operationName: string) {
  const operation = allOperations.find(({ name }) => name === operationName);
  if (!operation) throw new Error(`The SDK has no ${operationName}`);
  return compileInput(operation.input);
}

it("looks for breaches until it has found the ten that it tells", () => {
  let looks = 0;
  const field = () => ({
    get Source() {
      looks += 1;
      return "";
    },
  });
  const Fields = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, number) => [`f${number}`, field()]),
  );
  const input = { DomainName: "shop", ObjectTypeName: "Orders", Description: "Orders", Fields };
  expect(() => checkLimits(input, inputOf("PutProfileObjectType").whole)).toThrow(
    /^10 validation errors detected: (Value at 'fields\.value\.source' [^;]+(; )?){10}$/,
  );
  expect(looks).toBe(10);
});

it("refuses more than 1,000 items of a list that the model does not limit, unread", () => {
  const shape = inputOf("SearchProfiles");
  // No item of 1,001 is read: it would be refused as no string.
  const body = { KeyName: "_email", Values: Array.from({ length: 1001 }, () => 1) };
  const input = readInput(shape, { DomainName: "shop" }, {}, Buffer.from(JSON.stringify(body)));
  expect(() => checkLimits(input, shape.whole)).toThrow(
    "1 validation error detected: Value at 'values' failed to satisfy constraint: Member must have length less than or equal to 1000",
  );
});
