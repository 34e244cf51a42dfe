import { expect, test } from "vitest";
import { tagsToHave } from "./tags-to-have.ts";

test("tags that were edited after a lost answer become those of the type, beside those of others", () => {
  const there = { team: "loyalty", stage: "test", "cost-centre": "7" };
  const sentKeys = new Set(["team", "stage"]);
  expect(tagsToHave({ there, wanted: { team: "shop", owner: "Ada" }, sentKeys })).toEqual({
    team: "shop",
    owner: "Ada",
    "cost-centre": "7",
  });
});

test("the tags of somebody else's type stay as they are", () => {
  const sentKeys = undefined;
  expect(tagsToHave({ there: {}, wanted: { team: "shop" }, sentKeys })).toBeUndefined();
  expect(tagsToHave({ there: { team: "shop" }, wanted: {}, sentKeys })).toBeUndefined();
  const alike = { team: "shop" };
  expect(tagsToHave({ there: alike, wanted: { ...alike }, sentKeys })).toEqual(alike);
});
