import { describe, expect, test } from "vitest";
import type { ObjectTypeDefinition, ValidationContext } from "./object-type-definition.ts";
import type { ObjectTypeField } from "./object-type.ts";
import { objectTypeTemplates } from "./templates/templates.ts";
import { validateObjectType } from "./validate-object-type.ts";

const context: ValidationContext = {
  domainKeys: new Map([["loyaltyNumber", ["NUMBER"]]]),
  otherObjectTypes: 3,
  isTemplate: (templateId) => templateId === "CTR",
};

const guestId = { Source: "_source.id" };
const uniqueProfile = {
  StandardIdentifiers: ["UNIQUE", "PROFILE"],
  FieldNames: ["guestId"],
} as const;

const right: ObjectTypeDefinition = {
  ObjectTypeName: "Guest",
  Fields: { guestId, email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" } },
  Keys: { guestId: [uniqueProfile], _email: [{ FieldNames: ["email"] }] },
};

/** The rule that a change of a right definition breaks, as "member/of/it: message". */
function violations(change: Partial<ObjectTypeDefinition>, in_: Partial<ValidationContext> = {}) {
  return validateObjectType({ ...right, ...change }, { ...context, ...in_ }).map(
    ({ path, message }) => `${path.join("/")}: ${message}`,
  );
}

const withField = (name: string, field: ObjectTypeField) => ({
  Fields: { ...right.Fields, [name]: field },
});

test("a right definition breaks no rule", () => {
  expect(violations({})).toEqual([]);
});

// Administrator Guide, "Field definitions": names, sources, targets.
describe("fields", () => {
  test.each<[string, Partial<ObjectTypeDefinition>, string]>([
    [
      "a name begins with a letter",
      withField("1st", guestId),
      "Fields/1st: Field names begin with a letter: 1st",
    ],
    [
      "a name has no spaces",
      withField("a b", guestId),
      "Fields/a b: Field names have letters, digits and _ . - only: a b",
    ],
    [
      "Tags is reserved",
      withField("Tags", guestId),
      "Fields/Tags: The field name Tags is reserved",
    ],
    [
      "tags is reserved",
      withField("tags", guestId),
      "Fields/tags: The field name tags is reserved",
    ],
    [
      "a field has a source",
      withField("x", {}),
      "Fields/x/Source: The source of field x is invalid: there is none",
    ],
    [
      "a source begins with _source",
      withField("x", { Source: "FirstName" }),
      "Fields/x/Source: The source of field x is invalid: it is neither a JSON accessor that begins with _source. nor a Handlebars template",
    ],
    [
      "a target is of a standard object",
      withField("x", { ...guestId, Target: "_person.FirstName" }),
      "Fields/x/Target: Field x has a target outside the standard objects: _person.FirstName",
    ],
    [
      "a target is a real field",
      withField("x", { ...guestId, Target: "_profile.Nickname" }),
      "Fields/x/Target: Field x has an unknown target: _profile.Nickname",
    ],
    [
      "a target is not a whole address",
      withField("x", { ...guestId, Target: "_profile.Address" }),
      "Fields/x/Target: Field x has an unknown target: _profile.Address",
    ],
    [
      "Attributes are no text",
      withField("x", { ...guestId, Target: "_loyalty.Attributes" }),
      "Fields/x/Target: Field x has an unknown target: _loyalty.Attributes",
    ],
    ...[
      "_profile.ProfileId",
      "_profile.ImportIds",
      "_profile.FoundByItems[]",
      "_asset.AssetId",
      "_case.CaseId",
      "_order.OrderId",
      "_communicationRecord.CommunicationRecordId",
    ].map((Target): [string, Partial<ObjectTypeDefinition>, string] => [
      `${Target} is the service's`,
      withField("x", { ...guestId, Target }),
      `Fields/x/Target: Field x has a target that only the service sets: ${Target}`,
    ]),
    [
      "a profile's timestamp needs a format",
      withField("x", { ...guestId, Target: "_profile.SourceLastUpdatedTimestamp" }),
      "SourceLastUpdatedTimestampFormat: Field x: _profile.SourceLastUpdatedTimestamp requires SourceLastUpdatedTimestampFormat",
    ],
    [
      "a format can be read",
      { SourceLastUpdatedTimestampFormat: "the day before" },
      "SourceLastUpdatedTimestampFormat: SourceLastUpdatedTimestampFormat is neither EpochMilli nor a pattern of SimpleDateFormat that can be read",
    ],
  ])("%s", (_rule, change, message) => {
    expect(violations(change)).toContain(message);
  });

  test.each([
    "_profile.Attributes.tier",
    "_profile.Address.City",
    "_order.OrderItems[].Title",
    "_loyalty.Attributes.tier",
    "_loyalty.ProgramName",
  ])("%s is a target", (Target) => {
    const needed = [{ StandardIdentifiers: ["ORDER", "LOYALTY"], FieldNames: ["x"] }] as const;
    const Keys = { ...right.Keys, other: needed };
    expect(violations({ ...withField("x", { ...guestId, Target }), Keys })).toEqual([]);
  });

  test.each([
    ["_profile.Gender", "_profile.GenderString"],
    ["_profile.PartyType", "_profile.PartyTypeString"],
  ])("%s goes not with %s", (one, other) => {
    const Fields = {
      ...right.Fields,
      a: { ...guestId, Target: one },
      b: { ...guestId, Target: other },
    };
    expect(violations({ Fields })).toEqual([
      `Fields/b/Target: Fields a and b: a mapping has either ${one} or ${other}, not both`,
    ]);
  });

  // "Only that exact target requires the format" (Administrator Guide, "Field definitions").
  test("the timestamp of another standard object needs no format", () => {
    const Fields = {
      ...right.Fields,
      at: { ...guestId, Target: "_case.SourceLastUpdatedTimestamp" },
    };
    const Keys = {
      ...right.Keys,
      caseKey: [{ StandardIdentifiers: ["CASE"], FieldNames: ["at"] }],
    } as const;
    expect(violations({ Fields, Keys })).toEqual([]);
  });
});

// Administrator Guide, "Key definitions" and "Standard identifiers".
describe("keys", () => {
  const key = (name: string, ...identifiers: string[]) => ({
    Keys: {
      ...right.Keys,
      [name]: [{ StandardIdentifiers: identifiers, FieldNames: ["guestId"] }],
    } as never,
  });

  test.each<[string, Partial<ObjectTypeDefinition>, string]>([
    [
      "a name begins with a letter",
      key("1st"),
      "Keys/1st: Key names begin with a letter or, if predefined, with _: 1st",
    ],
    [
      "a name with _ is one that the domain has",
      key("_mine"),
      "Keys/_mine: Only a key that the domain already has may begin with an underscore: _mine",
    ],
    ["Tags is reserved", key("Tags"), "Keys/Tags: The key name Tags is reserved"],
    [
      "a key has a field",
      { Keys: { ...right.Keys, other: [{ FieldNames: [] }] } },
      "Keys/other/0/FieldNames: Key other needs at least one field",
    ],
    [
      "a key's fields exist, and are the definition's own",
      { Keys: { ...right.Keys, other: [{ FieldNames: ["constructor"] }] } },
      "Keys/other/0/FieldNames: Key other refers to the unknown field constructor",
    ],
    [
      "there is a UNIQUE key",
      { Keys: { other: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["guestId"] }] } },
      "Keys: Exactly one key is UNIQUE, not none",
    ],
    ["there is one UNIQUE key", key("other", "UNIQUE"), "Keys: Exactly one key is UNIQUE, not 2"],
    [
      "there is a PROFILE key",
      { Keys: { other: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["guestId"] }] } },
      "Keys: At least one key is PROFILE",
    ],
    [
      "SECONDARY only with PROFILE",
      key("other", "SECONDARY"),
      "Keys/other/0/StandardIdentifiers: Key other: SECONDARY goes only with PROFILE",
    ],
    [
      "UNIQUE not with LOOKUP_ONLY",
      key("other", "UNIQUE", "LOOKUP_ONLY"),
      "Keys/other/0/StandardIdentifiers: Key other: UNIQUE does not go with LOOKUP_ONLY",
    ],
    [
      "UNIQUE not with NEW_ONLY",
      key("other", "UNIQUE", "NEW_ONLY"),
      "Keys/other/0/StandardIdentifiers: Key other: UNIQUE does not go with NEW_ONLY",
    ],
    ...["_profileId", "_orderId", "_caseId", "_assetId"].map(
      (name): [string, Partial<ObjectTypeDefinition>, string] => [
        `${name} is LOOKUP_ONLY`,
        key(name, "PROFILE"),
        `Keys/${name}/0/StandardIdentifiers: Key ${name} must be LOOKUP_ONLY`,
      ],
    ),
    [
      "a key name has one content type in the domain",
      key("loyaltyNumber"),
      "Keys/loyaltyNumber/0/FieldNames: Key loyaltyNumber has the content type NUMBER in this domain, not STRING",
    ],
    [
      "a predefined key has its content type",
      key("_phone"),
      "Keys/_phone/0/FieldNames: Key _phone has the content type PHONE_NUMBER in this domain, not STRING",
    ],
    [
      "the entries of a key have one content type",
      { Keys: { ...right.Keys, other: [{ FieldNames: ["guestId"] }, { FieldNames: ["email"] }] } },
      "Keys/other/1/FieldNames: Key other has the content type STRING in this domain, not EMAIL_ADDRESS",
    ],
    [
      "a target in another standard object needs its identifier",
      withField("serial", { ...guestId, Target: "_asset.SerialNumber" }),
      "Fields/serial/Target: Field serial has a target in _asset, which needs a key with ASSET",
    ],
  ])("%s", (_rule, change, message) => {
    expect(violations(change)).toContain(message);
  });

  test("a key that the domain has may begin with an underscore", () => {
    expect(violations(key("_mine"), { domainKeys: new Map([["_mine", ["STRING"]]]) })).toEqual([]);
  });

  const passing = {
    guestId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["guestId"] }],
    _email: [{ StandardIdentifiers: ["PROFILE", "LOOKUP_ONLY"], FieldNames: ["email"] }],
  } as const;

  test("profiles can be created only where a PROFILE key lasts", () => {
    expect(violations({ Keys: passing, AllowProfileCreation: true })).toEqual([
      "Keys: With AllowProfileCreation at least one PROFILE key is neither LOOKUP_ONLY nor NEW_ONLY",
    ]);
    expect(violations({ Keys: passing, AllowProfileCreation: false })).toEqual([]);
  });

  test("_profileId is exempt from that", () => {
    const Keys = {
      guestId: passing.guestId,
      _profileId: [{ StandardIdentifiers: ["PROFILE", "LOOKUP_ONLY"], FieldNames: ["guestId"] }],
    } as const;
    expect(violations({ Keys, AllowProfileCreation: true })).toEqual([]);
  });

  test("an identifier may stand without a target in its object", () => {
    expect(violations(key("other", "ASSET"))).toEqual([]);
  });
});

describe("the whole", () => {
  test("a name with _ is reserved", () => {
    expect(violations({ ObjectTypeName: "_guest" })).toEqual([
      "ObjectTypeName: Object type names that begin with an underscore are reserved: _guest",
    ]);
  });

  test("either a template or fields and keys", () => {
    expect(violations({ Fields: undefined, Keys: undefined })).toEqual([
      "Fields: Either TemplateId, or Fields and Keys are required",
      "Keys: Either TemplateId, or Fields and Keys are required",
    ]);
    const fromTemplate = { Fields: undefined, Keys: undefined, TemplateId: "CTR" };
    expect(violations({ ...fromTemplate, AllowProfileCreation: false })).toEqual([]);
    expect(violations({ ...fromTemplate, AllowProfileCreation: true })).toEqual([
      "AllowProfileCreation: AllowProfileCreation comes from the template when TemplateId is given",
    ]);
    expect(violations({ TemplateId: "CTR" })).toEqual([
      "Fields: Fields comes from the template when TemplateId is given",
      "Keys: Keys comes from the template when TemplateId is given",
    ]);
    expect(violations({ ...fromTemplate, TemplateId: "Jupiter" })).toEqual([
      "TemplateId: There is no template Jupiter",
    ]);
  });

  // Administrator Guide, "Service quotas".
  test("Handlebars templates have a limit in all; beyond a quota no source is read", () => {
    const templates = (count: number, source: string) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`f${at}`, { Source: source.padEnd(1000) }]),
      );
    const guests = { Fields: { ...right.Fields, ...templates(16, "{{_source.id}}") } };
    expect(violations(guests)).toEqual([]);
    const more = { Fields: { ...right.Fields, ...templates(17, "{{not Handlebars") } };
    expect(violations(more)).toEqual([
      "Fields: The Handlebars templates of an object type have at most 16384 characters in all, not 17000",
    ]);
    expect(violations({ Fields: { ...right.Fields, ...templates(249, "{{") } })).toEqual([
      "Fields: An object type has at most 250 fields, not 251",
    ]);
  });

  test("quotas", () => {
    expect(violations({}, { otherObjectTypes: 99 })).toEqual([]);
    expect(violations({}, { otherObjectTypes: 100 })).toEqual([
      "ObjectTypeName: A domain has at most 100 object types",
    ]);
    expect(violations({ MaxProfileObjectCount: 1001 })).toEqual([
      "MaxProfileObjectCount: MaxProfileObjectCount is at most the 1000 objects of a profile",
    ]);
    const more = Object.fromEntries(Array.from({ length: 249 }, (_, at) => [`f${at}`, guestId]));
    expect(violations({ Fields: { ...right.Fields, ...more } })).toEqual([
      "Fields: An object type has at most 250 fields, not 251",
    ]);
    const entries = Array.from({ length: 9 }, () => ({ FieldNames: ["guestId"] }));
    expect(violations({ Keys: { ...right.Keys, other: entries } })).toEqual([
      "Keys: An object type has at most 10 keys, each entry counted, not 11",
    ]);
  });
});

test.each(objectTypeTemplates.map((template) => [template.TemplateId, template] as const))(
  "the template %s breaks no rule",
  (ObjectTypeName, { Fields, Keys, AllowProfileCreation }) => {
    expect(violations({ ObjectTypeName, Fields, Keys, AllowProfileCreation })).toEqual([]);
  },
);
