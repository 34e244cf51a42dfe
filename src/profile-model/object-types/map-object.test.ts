import { describe, expect, test } from "vitest";
import type { ContentType } from "../normalise/search-key.ts";
import { compileMapping } from "./compile-mapping.ts";
import { mapObject } from "./map-object.ts";
import type { MappedObject } from "./mapped-object.ts";
import { nestedValues } from "./nested-values.ts";
import type { ObjectTypeMapping } from "./object-type.ts";
import { findTemplate } from "./templates/templates.ts";

const guest: ObjectTypeMapping = {
  SourceLastUpdatedTimestampFormat: "yyyy-MM-dd",
  Fields: {
    id: { Source: "_source.id" },
    first: { Source: "_source.name.first", Target: "_profile.FirstName", ContentType: "NAME" },
    last: { Source: "_source.name.last", ContentType: "NAME" },
    city: { Source: "_source.city", Target: "_profile.Address.City" },
    tier: { Source: "{{_source.tier}}-tier", Target: "_profile.Attributes.tier.name" },
    gender: { Source: "_source.gender", Target: "_profile.Gender" },
    phones: { Source: "_source.phones[]", ContentType: "PHONE_NUMBER" },
    email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" },
    changed: { Source: "_source.changed", Target: "_profile.SourceLastUpdatedTimestamp" },
    serial: { Source: "_source.car.serial", Target: "_asset.SerialNumber" },
  },
  Keys: {
    guestId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["id"] }],
    _fullName: [{ FieldNames: ["first", "last"] }],
    _phone: [{ StandardIdentifiers: ["PROFILE", "SECONDARY"], FieldNames: ["phones"] }],
    mixed: [{ StandardIdentifiers: ["ASSET"], FieldNames: ["id", "email"] }],
  },
};

const compiled = compileMapping(guest);

function mapped(source: unknown, mapping = compiled): MappedObject {
  const result = mapObject(mapping, source);
  if (result.kind === "failed") throw new Error(result.message);
  return result;
}

test("values go to their targets, numbers and booleans as texts", () => {
  const source = {
    id: 17,
    name: { first: "Ann" },
    city: true,
    tier: "gold",
    car: { serial: "S1" },
  };
  const { fields, profile, standardObjects } = mapped(source);
  expect(fields.get("id")).toEqual(["17"]);
  expect(Object.fromEntries(profile)).toEqual({
    FirstName: "Ann",
    "Address.City": "true",
    "Attributes.tier.name": "gold-tier",
  });
  expect(nestedValues(profile)).toEqual({
    FirstName: "Ann",
    Address: { City: "true" },
    Attributes: { "tier.name": "gold-tier" },
  });
  expect([...standardObjects]).toEqual([["_asset", new Map([["SerialNumber", "S1"]])]]);
});

// "An empty source value never blanks a field" (Administrator Guide, "How object type mapping works").
test.each([undefined, null, "", "  ", {}, []])("a value of %j is absent", (first) => {
  const { fields, profile } = mapped({ id: "1", name: { first } });
  expect(fields.has("first")).toBe(false);
  expect(profile.has("FirstName")).toBe(false);
});

test("keys come in the order of the definition, with identifiers, content types and values", () => {
  const { keys } = mapped({
    id: "1",
    name: { first: "Ann", last: "Lee" },
    phones: ["+1 206 345 7890", "", "+1 206 345 7891", "+1 206 345 7890"],
    email: "ann@example.com",
  });
  expect(keys.map((key) => ({ ...key, identifiers: [...key.identifiers] }))).toEqual([
    { name: "guestId", identifiers: ["UNIQUE", "PROFILE"], contentType: "STRING", values: ["1"] },
    { name: "_fullName", identifiers: [], contentType: "NAME", values: ["Ann Lee"] },
    {
      name: "_phone",
      identifiers: ["PROFILE", "SECONDARY"],
      contentType: "PHONE_NUMBER",
      values: ["+1 206 345 7890", "+1 206 345 7891"],
    },
    { name: "mixed", identifiers: ["ASSET"], contentType: "STRING", values: ["1 ann@example.com"] },
  ]);
});

test("a key over several fields leaves out those that are empty", () => {
  const { keys } = mapped({ id: "1", name: { last: "Lee" } });
  expect(keys.find(({ name }) => name === "_fullName")?.values).toEqual(["Lee"]);
});

test("the unique key has its value, as it stands", () => {
  expect(mapped({ id: " 1 " }).uniqueKey).toEqual({ name: "guestId", value: " 1 " });
});

// Administrator Guide, "Inferred profiles": EMAIL_ADDRESS and PHONE_NUMBER fill a new profile even without a target.
test("an inferred profile gets the first phone number and e-mail address that have no target", () => {
  const source = { id: "1", phones: ["", "206"], email: "ann@example.com" };
  expect(mapped(source).inferredProfile).toEqual({
    EmailAddress: "ann@example.com",
    PhoneNumber: "206",
  });
});

test.each([
  ["male", { Gender: "MALE" }],
  [" Female ", { Gender: "FEMALE" }],
  ["non-binary", { GenderString: "non-binary" }],
])("the gender %s goes where it fits", (gender, expected) => {
  expect(nestedValues(mapped({ id: "1", gender }).profile)).toMatchObject(expected);
});

test("the time of the last update is read by its format", () => {
  expect(mapped({ id: "1", changed: "2026-02-28" }).sourceLastUpdatedAt).toBe(
    Date.UTC(2026, 1, 28),
  );
  expect(mapped({ id: "1" }).sourceLastUpdatedAt).toBeUndefined();
});

test("lists keep their places", () => {
  const shopify = findTemplate("Shopify-Order");
  if (!shopify) throw new Error("no template");
  const order = {
    id: 5,
    customer: { id: "c" },
    line_items: [{ title: "Cup" }, { price: 3 }, { title: "Tea", quantity: 2 }],
  };
  const values = mapped(order, compileMapping(shopify)).standardObjects.get("_order");
  expect(nestedValues(values ?? new Map())).toMatchObject({
    OrderItems: [{ Title: "Cup" }, { Price: "3" }, { Title: "Tea", Quantity: "2" }],
  });
});

describe("failures", () => {
  test.each([
    [null, "not-an-object"],
    ["text", "not-an-object"],
    [[{ id: "1" }], "not-an-object"],
    [{ id: "" }, "unique-key-empty"],
    [{ id: "1", name: { first: "x".repeat(256) } }, "value-too-long"],
    [{ id: "x".repeat(256) }, "value-too-long"],
    [{ id: "1", changed: "yesterday" }, "timestamp-unreadable"],
    [{ id: "1", phones: Array.from({ length: 1001 }, () => "1") }, "too-much-work"],
    [{ id: "1", tier: "x".repeat(600_000) }, "too-much-work"],
  ])("%#: %s", (source, reason) => {
    expect(mapObject(compiled, source)).toMatchObject({ kind: "failed", reason });
  });

  test.each<[string, ContentType, number]>([
    ["codes", "STRING", 499],
    ["_email", "EMAIL_ADDRESS", 499],
    ["_phone", "PHONE_NUMBER", 99],
    ["otherPhone", "PHONE_NUMBER", 99],
  ])("the keys of an object have so many values: %s", (name, ContentType, most) => {
    const mapping = compileMapping({
      Fields: {
        id: { Source: "_source.id" },
        one: { Source: "_source.one[]", ContentType },
        other: { Source: "_source.other[]", ContentType },
      },
      Keys: {
        guestId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["id"] }],
        [name]: [{ FieldNames: ["one"] }, { FieldNames: ["other"] }],
      },
    });
    const values = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);
    const source = { id: "1", one: values(most), other: values(most) };
    expect(mapped(source, mapping).keys.map((key) => key.values.length)).toEqual([1, most, most]);
    const more = { ...source, one: values(most + 2) };
    expect(mapObject(mapping, more)).toMatchObject({ kind: "failed", reason: "too-much-work" });
  });

  test("no PROFILE key has a value", () => {
    const Keys = {
      guestId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      _phone: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["phones"] }],
    } as const;
    expect(mapObject(compileMapping({ ...guest, Keys }), { id: "1" })).toMatchObject({
      kind: "failed",
      reason: "profile-keys-empty",
    });
  });

  test("a message names the field and quotes nothing of the object", () => {
    const failure = mapObject(compiled, { id: "1", changed: "secret" });
    expect(failure).toMatchObject({ message: expect.stringContaining("changed") as string });
    expect(failure).toMatchObject({ message: expect.not.stringContaining("secret") as string });
  });
});

describe("contact records (Administrator Guide, Contact record templates)", () => {
  const contact = { ContactId: "c-1", CustomerEndpoint: { Address: "+12063457890" } };
  const keysOf = (id: string) => {
    const template = findTemplate(id);
    if (!template) throw new Error("no template");
    const result = mapped(contact, compileMapping(template));
    expect(result.profile.size).toBe(0);
    expect(result.inferredProfile).toEqual({ PhoneNumber: "+12063457890" });
    return result.keys.map(({ name }) => name);
  };

  test("CTR does not look for other profiles with the number", () => {
    expect(keysOf("CTR")).toEqual(["_ctrContactId", "_ctrInferredPhone"]);
    expect(findTemplate("CTR")?.AllowProfileCreation).toBe(true);
  });

  test("CTR-NoInferred looks by _phone, and creates", () => {
    expect(keysOf("CTR-NoInferred")).toEqual(["_ctrContactId", "_phone"]);
    expect(findTemplate("CTR-NoInferred")?.AllowProfileCreation).toBe(true);
  });

  test("CTR-AutoAssociateOnly looks by _phone, and never creates", () => {
    expect(keysOf("CTR-AutoAssociateOnly")).toEqual(["_ctrContactId", "_phone"]);
    expect(findTemplate("CTR-AutoAssociateOnly")?.AllowProfileCreation).toBe(false);
  });
});
