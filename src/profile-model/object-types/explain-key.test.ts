import { expect, test } from "vitest";
import { explainKey } from "./explain-key.ts";
import type { StandardIdentifier } from "./object-type.ts";

// Administrator Guide, "Standard identifiers".
test.each<[string, StandardIdentifier[], RegExp, RegExp]>([
  ["none is for searches", [], /searches only/u, /Finds the profile/u],
  ["UNIQUE alone finds no profile", ["UNIQUE"], /replaces the one before/u, /Finds the profile/u],
  ["PROFILE finds and stays", ["PROFILE"], /Finds the profile\. Its value is kept/u, /SECONDARY/u],
  ["SECONDARY comes later", ["PROFILE", "SECONDARY"], /have found none/u, /Finds the profile\./u],
  ["LOOKUP_ONLY is not kept", ["PROFILE", "LOOKUP_ONLY"], /is not kept/u, /is kept/u],
  ["NEW_ONLY is kept by new ones", ["PROFILE", "NEW_ONLY"], /only when the object/u, /not kept/u],
  ["ORDER ties to an order", ["UNIQUE", "ORDER"], /customer's order/u, /Finds the profile/u],
])("%s", (_rule, identifiers, says, doesNotSay) => {
  expect(explainKey(identifiers)).toMatch(says);
  expect(explainKey(identifiers)).not.toMatch(doesNotSay);
});
