import { describe, expect, test } from "vitest";
import { checkDraft, hasErrors } from "./check-draft.ts";
import { emptyDraft, type ObjectTypeDraft } from "./draft.ts";
import { errorsWhileTyping } from "./shown-errors.ts";

const right: ObjectTypeDraft = {
  ...emptyDraft,
  name: "Order",
  description: "Orders",
  fields: [
    { id: 3, name: "id", source: "_source.id", target: "", contentType: "STRING" },
    {
      id: 5,
      name: "email",
      source: "_source.email",
      target: "_profile.EmailAddress",
      contentType: "EMAIL_ADDRESS",
    },
  ],
  keys: [
    { id: 0, name: "orderId", fieldIds: [3], identifiers: ["UNIQUE"] },
    { id: 1, name: "_email", fieldIds: [5], identifiers: ["PROFILE"] },
  ],
};
const [idField, emailField] = right.fields as [
  ObjectTypeDraft["fields"][0],
  ObjectTypeDraft["fields"][0],
];
const [orderKey, emailKey] = right.keys as [ObjectTypeDraft["keys"][0], ObjectTypeDraft["keys"][0]];

const check = (change: Partial<ObjectTypeDraft>) =>
  checkDraft({ ...right, ...change }, { domainKeys: new Map([["loyalty", ["NUMBER"]]]) });

test("a right draft has no errors, and one that follows a template needs no rows", () => {
  expect(hasErrors(check({}))).toBe(false);
  expect(hasErrors(check({ templateId: "CTR", fields: [], keys: [] }))).toBe(false);
});

// Limits of the API's model.
test.each<[keyof ObjectTypeDraft & ("name" | "description" | "expirationDays"), string, RegExp]>([
  ["name", "", /Enter a name/u],
  ["name", "1a", /starts with a letter/u],
  ["name", "_order", /reserved/u],
  ["description", " ", /Enter a description/u],
  ["description", "d".repeat(1001), /1,001 characters; 1,000/u],
  ["expirationDays", "0", /1 to 1,098/u],
  ["expirationDays", "1.5", /1 to 1,098/u],
  ["expirationDays", "1099", /1 to 1,098/u],
])("%s %j is refused at its field", (name, value, message) => {
  expect(check({ [name]: value }).settings[name]).toMatch(message);
});

describe("rows", () => {
  test("errors stand at the row and the part that they are about", () => {
    const { fields } = check({
      fields: [
        { ...idField, source: "id" },
        { ...emailField, target: "_profile.Mail" },
      ],
    });
    expect(fields.get(3)).toEqual({ source: expect.stringMatching(/_source/u) as string });
    expect(fields.get(5)).toEqual({ target: expect.stringMatching(/unknown target/u) as string });
  });

  test("a name that is taken is refused where it comes the second time", () => {
    const { fields } = check({ fields: [idField, { ...emailField, name: "id" }] });
    expect(fields.get(3)).toBeUndefined();
    expect(fields.get(5)?.name).toBe("Another field is called id.");
  });

  test("a field with a dot cannot be in a key, which the API's model says of names", () => {
    const { keys } = check({ fields: [{ ...idField, name: "order.id" }, emailField] });
    expect(keys.get(0)?.fields).toMatch(/order\.id/u);
  });

  test("a key is held against those of the domain, entry by entry", () => {
    const { keys } = check({
      keys: [orderKey, emailKey, { id: 2, name: "loyalty", fieldIds: [3], identifiers: [] }],
    });
    expect([...keys.keys()]).toEqual([2]);
    expect(keys.get(2)?.fields).toMatch(/NUMBER in this domain, not STRING/u);
  });

  test("entries of one key have errors of their own", () => {
    const second = { id: 7, name: "_email", fieldIds: [], identifiers: [] };
    expect([...check({ keys: [orderKey, emailKey, second] }).keys.keys()]).toEqual([7]);
  });

  test("what only all keys together break is of all keys", () => {
    const { allKeys, keys } = check({ keys: [emailKey] });
    expect(allKeys).toEqual(["Exactly one key is UNIQUE, not none"]);
    expect(keys.size).toBe(0);
  });
});

test("while somebody types, what is not there yet is no mistake", () => {
  const draft = {
    ...emptyDraft,
    fields: [{ ...idField, name: "", source: "nonsense" }],
    keys: [{ ...orderKey, name: "", fieldIds: [], identifiers: ["SECONDARY" as const] }],
  };
  const shown = errorsWhileTyping(checkDraft(draft, { domainKeys: new Map() }), draft);
  expect(shown.settings).toEqual({});
  expect(shown.fields.get(3)).toEqual({ source: expect.any(String) as string });
  expect(shown.keys.get(0)).toEqual({ identifiers: expect.stringMatching(/SECONDARY/u) as string });
  expect(shown.allKeys).toEqual([]);
});
