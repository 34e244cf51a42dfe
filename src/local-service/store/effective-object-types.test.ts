import { afterAll, beforeEach, expect, test } from "vitest";
import { Database } from "./database.ts";
import { findDomain, insertDomain } from "./domains.ts";
import {
  domainKeyContentTypes,
  findEffectiveObjectType,
  keyContentType,
} from "./effective-object-types.ts";
import { deleteObjectType, findObjectType, putObjectType } from "./object-types.ts";
import type { ObjectTypeSettings } from "./object-types.ts";

const database = new Database(undefined);
afterAll(() => {
  database.close();
});

let domain = 0;
let count = 0;
beforeEach(() => {
  count += 1;
  insertDomain(database, `domain-${count}`, { DefaultExpirationDays: 30 }, {}, 0);
  domain = findDomain(database, `domain-${count}`)?.id ?? 0;
});

const withKey = (ContentType: "NAME" | "NUMBER"): ObjectTypeSettings => ({
  Description: "A guest",
  Fields: { nick: { Source: "_source.nick", ContentType } },
  Keys: { nickname: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["nick"] }] },
});
const put = (name: string, settings: ObjectTypeSettings) => {
  putObjectType(database, domain, name, settings, {}, 0);
};

test("a template works under its id without being defined", () => {
  const contact = findEffectiveObjectType(database, domain, "CTR-NoInferred");
  expect(contact).toMatchObject({ row: undefined, settings: {}, rejectsAmbiguousMatch: true });
  expect(contact?.mapping.allowsProfileCreation).toBe(true);
  expect(findEffectiveObjectType(database, domain, "Guest")).toBeUndefined();
});

test("an object type of a template's name takes its place, until it is deleted", () => {
  put("CTR", withKey("NAME"));
  const own = findEffectiveObjectType(database, domain, "CTR");
  expect(own?.mapping.keys.map(({ name }) => name)).toEqual(["nickname"]);
  expect(own?.rejectsAmbiguousMatch).toBe(false);
  deleteObjectType(database, findObjectType(database, domain, "CTR")?.row ?? 0);
  const template = findEffectiveObjectType(database, domain, "CTR");
  expect(template?.mapping.keys.map(({ name }) => name)).toContain("_ctrContactId");
});

test("an object type made from a template has its mapping and its ways", () => {
  put("Calls", { Description: "Calls", TemplateId: "CTR-AutoAssociateOnly", ExpirationDays: 7 });
  const calls = findEffectiveObjectType(database, domain, "Calls");
  expect(calls).toMatchObject({ settings: { ExpirationDays: 7 }, rejectsAmbiguousMatch: true });
  expect(calls?.mapping.allowsProfileCreation).toBe(false);
});

test("what is kept follows every change, and is kept where there is none", () => {
  put("Guest", withKey("NAME"));
  const first = findEffectiveObjectType(database, domain, "Guest");
  expect(findEffectiveObjectType(database, domain, "Guest")).toBe(first);
  put("Guest", withKey("NUMBER"));
  expect(findEffectiveObjectType(database, domain, "Guest")?.mapping.keys[0]?.contentType).toBe(
    "NUMBER",
  );
});

test("what was read in a transaction that is undone is forgotten", () => {
  put("Guest", withKey("NAME"));
  const undo = new Error("undo");
  const change = () =>
    database.transaction(() => {
      put("Guest", withKey("NUMBER"));
      expect(keyContentType(database, domain, "nickname")).toBe("NUMBER");
      throw undo;
    });
  expect(change).toThrow(undo);
  expect(keyContentType(database, domain, "nickname")).toBe("NAME");
});

test("keys are compared by the content type of their fields", () => {
  put("Guest", withKey("NAME"));
  expect(keyContentType(database, domain, "nickname")).toBe("NAME");
  expect(keyContentType(database, domain, "_phone")).toBe("PHONE_NUMBER");
  expect(keyContentType(database, domain, "_ctrInferredPhone")).toBe("PHONE_NUMBER");
  expect(keyContentType(database, domain, "_salesforceContactId")).toBe("STRING");
  expect(keyContentType(database, domain, "unheard-of")).toBe("STRING");
  // Key names are global to a domain, not beyond it (Administrator Guide, "Key definitions").
  expect(keyContentType(database, domain + 1_000, "nickname")).toBe("STRING");
});

test("a key of a template has its content type in the domain, though the template is not defined there", () => {
  expect(domainKeyContentTypes(database, domain, "").get("_shopifyCustomerId")).toEqual(["STRING"]);
});
