import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addressPartNames, standardFields } from "../fields.ts";
import type { IdentifiedProfile } from "../profile.ts";
import { isSameValue, presentValue } from "./field-value.ts";
import { explicitFieldSources, mergeProfiles } from "./merge.ts";
import type { FieldSourceProfileIds, FieldValue, MergedField } from "./merge.ts";

// Few different values, so that agreement, conflict and emptiness all are frequent.
const text = fc.constantFrom("", "a", "b", "A", "ä", "a ");
const attributeName = fc.constantFrom("tier", "__proto__", "constructor", "toString", "");
const address = fc.record(
  Object.fromEntries(addressPartNames.slice(0, 3).map((part) => [part, text])),
  { requiredKeys: [], noNullPrototype: true },
);
const preference = fc.record(
  { KeyName: text, KeyValue: text },
  { requiredKeys: [], noNullPrototype: true },
);
const valueOfKind = {
  text,
  email: text,
  phone: text,
  date: text,
  enum: text,
  address,
  preferences: fc.record(
    {
      Phone: fc.array(preference, { maxLength: 2 }),
      Email: fc.array(preference, { maxLength: 2 }),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
};
const contents: fc.Arbitrary<Omit<IdentifiedProfile, "ProfileId">> = fc.record(
  {
    ...Object.fromEntries(standardFields.map(({ name, kind }) => [name, valueOfKind[kind]])),
    Attributes: fc.array(fc.tuple(attributeName, text)).map((pairs) => Object.fromEntries(pairs)),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const group = fc
  .array(contents, { minLength: 1, maxLength: 5 })
  .map((profiles): [IdentifiedProfile, ...IdentifiedProfile[]] => {
    const [main = {}, ...merged] = profiles;
    const id = (index: number) => String(index).padStart(32, "0");
    return [
      { ...main, ProfileId: id(0) },
      ...merged.map((profile, index) => ({ ...profile, ProfileId: id(index + 1) })),
    ];
  });
const sourceFields = standardFields
  .map(({ name }) => name)
  .filter((name) => name !== "PartyTypeString" && name !== "GenderString");
const groupWithSources = group.chain((profiles) => {
  const id = fc.constantFrom(...profiles.map((profile) => profile.ProfileId));
  const sources: fc.Arbitrary<FieldSourceProfileIds> = fc.record(
    {
      ...Object.fromEntries(sourceFields.map((name) => [name, id])),
      Attributes: fc.array(fc.tuple(attributeName, id)).map((pairs) => Object.fromEntries(pairs)),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc.tuple(fc.constant(profiles), sources);
});

function valueAt(profile: IdentifiedProfile, path: MergedField["path"]): FieldValue | undefined {
  const standard = standardFields.find(({ name }) => name === path);
  if (standard !== undefined) return presentValue(profile[standard.name]);
  const attributes = new Map(Object.entries(profile.Attributes ?? {}));
  return presentValue(attributes.get(path.slice("Attributes.".length)));
}

/** Equal, and without an object in common. */
function copyOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** Every row that any of the profiles has a value in. */
function allPaths(profiles: readonly IdentifiedProfile[]): MergedField["path"][] {
  const paths: MergedField["path"][] = [
    ...standardFields.map(({ name }) => name),
    ...[...new Set(profiles.flatMap((one) => Object.keys(one.Attributes ?? {})))].map(
      (key): MergedField["path"] => `Attributes.${key}`,
    ),
  ];
  return paths.filter((path) => profiles.some((one) => valueAt(one, path) !== undefined));
}

test("nothing is invented: every merged value is the value of one of the profiles", () => {
  fc.assert(
    fc.property(groupWithSources, ([[main, ...merged], sources]) => {
      const { profile } = mergeProfiles(main, merged, sources);
      expect(profile.ProfileId).toBe(main.ProfileId);
      for (const path of allPaths([profile])) {
        const value = valueAt(profile, path);
        const held = [main, ...merged].map((one) => valueAt(one, path));
        expect(held).toContainEqual(value);
      }
    }),
  );
});

test("nothing goes unmentioned: every value is the result or among the lost ones, with all its profiles", () => {
  fc.assert(
    fc.property(groupWithSources, ([[main, ...merged], sources]) => {
      const { profile, fields } = mergeProfiles(main, merged, sources);
      expect(fields.map((field) => field.path).toSorted()).toStrictEqual(
        allPaths([main, ...merged]).toSorted(),
      );
      for (const { path, value, lost } of fields) {
        expect(valueAt(profile, path)).toStrictEqual(value);
        for (const one of [main, ...merged]) {
          const held = valueAt(one, path);
          const mentions = lost.filter(({ profileIds }) => profileIds.includes(one.ProfileId));
          const isLost = held !== undefined && (value === undefined || !isSameValue(held, value));
          expect(mentions).toHaveLength(isLost ? 1 : 0);
          expect(
            mentions.every((mention) => held !== undefined && isSameValue(mention.value, held)),
          ).toBe(true);
        }
      }
    }),
  );
});

test("without a named source the main profile loses nothing", () => {
  fc.assert(
    fc.property(group, ([main, ...merged]) => {
      const { profile } = mergeProfiles(main, merged);
      for (const path of allPaths([main])) {
        expect(valueAt(profile, path)).toStrictEqual(valueAt(main, path));
      }
    }),
  );
});

test("a named source decides, and blanks the field where it has no value", () => {
  fc.assert(
    fc.property(groupWithSources, ([[main, ...merged], sources]) => {
      const { profile } = mergeProfiles(main, merged, sources);
      for (const name of sourceFields) {
        const source = [main, ...merged].find((one) => one.ProfileId === sources[name]);
        if (source === undefined) continue;
        expect(valueAt(profile, name)).toStrictEqual(valueAt(source, name));
      }
      for (const [key, id] of Object.entries(sources.Attributes ?? {})) {
        const source = [main, ...merged].find((one) => one.ProfileId === id) ?? main;
        const path: MergedField["path"] = `Attributes.${key}`;
        expect(valueAt(profile, path)).toStrictEqual(valueAt(source, path));
      }
    }),
  );
});

test("the order of the others does not matter where they do not conflict among themselves", () => {
  fc.assert(
    fc.property(group, ([main, ...merged]) => {
      const forth = mergeProfiles(main, merged).profile;
      const back = mergeProfiles(main, merged.toReversed()).profile;
      for (const path of allPaths([main, ...merged])) {
        const [first, ...others] = merged
          .map((one) => valueAt(one, path))
          .filter((value) => value !== undefined);
        const conflict = others.some((value) => first !== undefined && !isSameValue(first, value));
        if (conflict && valueAt(main, path) === undefined) continue;
        const [one, other] = [valueAt(forth, path), valueAt(back, path)];
        expect(one !== undefined && other !== undefined && isSameValue(one, other)).toBe(true);
      }
    }),
  );
});

test("merging a profile with its equal changes nothing", () => {
  fc.assert(
    fc.property(group, ([main]) => {
      const twin: IdentifiedProfile = { ...copyOf(main), ProfileId: "f".repeat(32) };
      const { profile, fields } = mergeProfiles(main, [twin]);
      expect(fields.every(({ agreement, lost }) => agreement === "same" && lost.length === 0)).toBe(
        true,
      );
      for (const path of allPaths([main])) {
        expect(valueAt(profile, path)).toStrictEqual(valueAt(main, path));
      }
    }),
  );
});

test("explicit sources change nothing", () => {
  fc.assert(
    fc.property(groupWithSources, ([[main, ...merged], chosen]) => {
      const explicit = explicitFieldSources(main, merged, chosen);
      const expected = mergeProfiles(main, merged, chosen).profile;
      const actual = mergeProfiles(main, merged, explicit).profile;
      for (const path of allPaths([expected, actual])) {
        const [one, other] = [valueAt(expected, path), valueAt(actual, path)];
        expect(one !== undefined && other !== undefined && isSameValue(one, other)).toBe(true);
      }
    }),
  );
});

test("explicit sources make the result independent of the order of the others", () => {
  // The four fields of which two have no source of their own cannot always be pinned; merge.test.ts has their cases.
  const unpinned = new Set<string>(["Gender", "GenderString", "PartyType", "PartyTypeString"]);
  fc.assert(
    fc.property(groupWithSources, ([[main, ...merged], chosen]) => {
      const explicit = explicitFieldSources(main, merged, chosen);
      const forth = mergeProfiles(main, merged, explicit).profile;
      const back = mergeProfiles(main, merged.toReversed(), explicit).profile;
      for (const path of allPaths([forth, back])) {
        if (unpinned.has(path)) continue;
        const [one, other] = [valueAt(forth, path), valueAt(back, path)];
        expect(one !== undefined && other !== undefined && isSameValue(one, other)).toBe(true);
      }
    }),
  );
});

test("the profiles themselves are left as they were", () => {
  fc.assert(
    fc.property(groupWithSources, ([profiles, sources]) => {
      const before = copyOf(profiles);
      const [main, ...merged] = profiles;
      mergeProfiles(main, merged, sources);
      explicitFieldSources(main, merged, sources);
      expect(profiles).toStrictEqual(before);
    }),
  );
});
