import { describe, expect, test } from "vitest";
import { carryOverDefinition, keepsWholeMapping } from "./carry-over-definition.ts";
import type { ComparedDefinition } from "./definition-changes.ts";

const seen: ComparedDefinition = {
  Description: "Orders",
  ExpirationDays: 90,
  Fields: { id: { Source: "_source.id" }, mail: { Source: "_source.mail", Target: "_profile.X" } },
  Keys: { orderId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }] },
};
const mail = { Source: "_source.mail", Target: "_profile.EmailAddress" };

test("what was not touched follows what somebody else has saved", () => {
  const wanted = { ...seen, Description: "Orders of the shop", Fields: { ...seen.Fields, mail } };
  const now = {
    ...seen,
    ExpirationDays: 30,
    Fields: { id: { Source: "_source.orderId" }, phone: { Source: "_source.phone" } },
  };
  expect(carryOverDefinition({ seen, wanted, now })).toEqual({
    ...seen,
    Description: "Orders of the shop",
    ExpirationDays: 30,
    Fields: { id: { Source: "_source.orderId" }, mail, phone: { Source: "_source.phone" } },
  });
});

test("what was removed stays removed, a setting too", () => {
  const { ExpirationDays: _, ...wanted } = { ...seen, Keys: {} };
  const now = { ...seen, Description: "Theirs" };
  const result = carryOverDefinition({ seen, wanted, now });
  expect(result).toMatchObject({ Description: "Theirs", Keys: {} });
  expect(result.ExpirationDays).toBeUndefined();
});

describe("the order of keys", () => {
  const [a, b, c, d] = [
    [{ FieldNames: ["a"] }],
    [{ FieldNames: ["b"] }],
    [{ FieldNames: ["c"] }],
    [{ FieldNames: ["d"] }],
  ];
  const order = (states: Record<"seen" | "wanted" | "now", ComparedDefinition["Keys"]>) => {
    const of = (Keys: ComparedDefinition["Keys"]) => ({ ...seen, Keys });
    const { Keys = {} } = carryOverDefinition({
      seen: of(states.seen),
      wanted: of(states.wanted),
      now: of(states.now),
    });
    return Object.keys(Keys);
  };

  test("that somebody has changed is carried over, with what another has added or removed", () => {
    const wanted = { c, b, a };
    expect(order({ seen: { a, b, c }, wanted, now: { a, d, b, c } })).toEqual(["c", "b", "a", "d"]);
    expect(order({ seen: { a, b, c }, wanted, now: { a, c } })).toEqual(["c", "a"]);
  });

  test("that somebody has not touched follows, and a new key goes to its place", () => {
    expect(order({ seen: { a, b }, wanted: { a, b }, now: { b, a } })).toEqual(["b", "a"]);
    expect(order({ seen: { a, b }, wanted: { c, a, d, b }, now: { b, a } })).toEqual([
      "c",
      "b",
      "a",
      "d",
    ]);
  });
});

describe("where one goes from fields of its own to a template, the mapping is one", () => {
  const template: ComparedDefinition = {
    Description: "Orders",
    ExpirationDays: 90,
    TemplateId: "CTR",
  };

  test("fields that somebody works on are kept, all of them, and the template is not followed", () => {
    const states = {
      seen,
      wanted: { ...seen, Fields: { ...seen.Fields, mail } },
      now: { ...template, ExpirationDays: 30 },
    };
    expect(keepsWholeMapping(states)).toBe(true);
    const { TemplateId, ...carried } = carryOverDefinition(states);
    expect(TemplateId).toBeUndefined();
    expect(carried).toMatchObject({ ...states.wanted, ExpirationDays: 30 });
  });

  test("who has touched none of it follows", () => {
    const states = { seen, wanted: { ...seen, Description: "Mine" }, now: template };
    expect(keepsWholeMapping(states)).toBe(false);
    expect(carryOverDefinition(states)).toEqual({ ...template, Description: "Mine" });
  });

  test("a template that somebody has chosen stays, whatever fields another has changed", () => {
    const states = { seen, wanted: template, now: { ...seen, Fields: { ...seen.Fields, mail } } };
    expect(carryOverDefinition(states)).toEqual(template);
  });
});
