import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileMapping } from "./compile-mapping.ts";
import { parseTemplate } from "./handlebars-template.ts";
import { mapObject } from "./map-object.ts";
import { nestedValues } from "./nested-values.ts";
import { renderTemplate } from "./render-template.ts";
import { objectTypeTemplates } from "./templates/templates.ts";
import { validateObjectType } from "./validate-object-type.ts";
import { WorkBudget } from "./work-budget.ts";

const hostileNames = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
const name = fc.constantFrom("id", "a", "name", "items", "phones", ...hostileNames);

/** JSON as it comes from the wire: members may have the names of what every object inherits. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.string(),
    fc.double(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie("value")), { maxLength: 6 }).map(Object.fromEntries),
  ),
})).value;

const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("."));
const source = fc.oneof(
  path.map((names) => `_source.${names}`),
  path.map((names) => `_source.${names}[]`),
  fc.tuple(path, path).map(([outer, inner]) => `{{#each _source.${outer}}}{{${inner}}}{{/each}}`),
  path.map((names) => `{{#with _source.${names}}}{{this}}{{constructor}}{{/with}}`),
);
const target = fc.option(
  fc.oneof(
    fc.constantFrom("_profile.FirstName", "_profile.Address.City", "_profile.Gender"),
    fc.constantFrom("_order.OrderItems[].Title", "_order.TotalPrice"),
    name.map((attribute) => `_profile.Attributes.${attribute}`),
  ),
  { nil: undefined },
);

const mapping = fc
  .array(fc.record({ Source: source, Target: target }), { minLength: 1, maxLength: 5 })
  .map((fields) =>
    compileMapping({
      Fields: Object.fromEntries(fields.map((field, at) => [`f${at}`, field])),
      Keys: { id: [{ StandardIdentifiers: ["UNIQUE", "PROFILE", "ORDER"], FieldNames: ["f0"] }] },
    }),
  );

test("mapping never throws, says only texts of the source's own, and changes no prototype", () => {
  fc.assert(
    fc.property(mapping, json, (compiled, object) => {
      const before = JSON.stringify(object);
      const result = mapObject(compiled, object);
      expect(JSON.stringify(object)).toBe(before);
      expect(Object.keys(Object.prototype)).toEqual([]);
      if (result.kind === "failed") return;
      expect(result.uniqueKey.value.trim()).not.toBe("");
      for (const values of [result.profile, ...result.standardObjects.values()]) {
        for (const value of values.values()) expect(value.trim()).not.toBe("");
        const nested = nestedValues(values);
        expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
        expect(Object.getPrototypeOf(nested["Attributes"] ?? {})).toBe(Object.prototype);
        // Nothing is lost on the way into the object and through JSON.
        const texts = JSON.stringify(nested);
        for (const value of values.values()) expect(texts).toContain(JSON.stringify(value));
      }
      const { EmailAddress, PhoneNumber } = result.inferredProfile;
      expect([EmailAddress, PhoneNumber]).toEqual([undefined, undefined]);
    }),
  );
});

test("the templates map any JSON", () => {
  const compiled = objectTypeTemplates.map(compileMapping);
  fc.assert(
    fc.property(fc.constantFrom(...compiled), json, (template, object) => {
      expect(["mapped", "failed"]).toContain(mapObject(template, object).kind);
    }),
  );
});

/** "rendered", or the name of the error. */
function outcome(template: string, object: unknown): string {
  try {
    renderTemplate(parseTemplate(template), object, new WorkBudget());
    return "rendered";
  } catch (error) {
    return error instanceof Error ? error.name : "";
  }
}

test("a template is refused with a reason, or renders any JSON", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      "{{",
      "}}",
      "{{{",
      "{{#each _source.a}}",
      "{{/each}}",
      "{{else}}",
      "{{../",
      "@root.",
    ),
    fc.constantFrom(
      "_source.a",
      "this",
      "{{#if _source.b}}",
      "{{/if}}",
      "constructor",
      "{{_source.a}}",
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, json, (written, object) => {
      expect(["rendered", "TemplateError"]).toContain(outcome(written, object));
    }),
    { numRuns: 1000 },
  );
});

test("any definition is answered with violations, never with an exception", () => {
  const anyName = fc.oneof(fc.string(), name);
  const field = fc.record(
    {
      Source: fc.oneof(fc.string(), source),
      Target: fc.string(),
      ContentType: fc.constant("NAME"),
    },
    { requiredKeys: [] },
  );
  const key = fc.record(
    {
      StandardIdentifiers: fc.array(fc.constantFrom("UNIQUE", "PROFILE", "SECONDARY", "ASSET")),
      FieldNames: fc.array(anyName),
    },
    { requiredKeys: [] },
  );
  const definition = fc.record(
    {
      ObjectTypeName: fc.string(),
      Fields: fc.dictionary(anyName, field),
      Keys: fc.dictionary(anyName, fc.array(key)),
      SourceLastUpdatedTimestampFormat: fc.string(),
    },
    { requiredKeys: ["ObjectTypeName"] },
  );
  fc.assert(
    fc.property(definition, (any) => {
      const violations = validateObjectType(any, {
        domainKeys: new Map(),
        otherObjectTypes: 0,
        isTemplate: () => false,
      });
      for (const { message } of violations) expect(message).not.toBe("");
    }),
  );
});
