import { describe, expect, test } from "vitest";
import { parseTemplate } from "./handlebars-template.ts";
import { renderTemplate } from "./render-template.ts";
import { WorkBudget, WorkLimitError } from "./work-budget.ts";

const render = (template: string, source: unknown) =>
  renderTemplate(parseTemplate(template), source, new WorkBudget());

const person = {
  FirstName: "Ann",
  LastName: "O'Brien & <Sons>",
  Address: { City: "Oslo", "post code": "0150" },
  optOut: false,
  visits: 0,
  phones: [{ n: "1" }, { n: "2", kind: "home" }],
  tags: { a: "x", b: "y" },
};

// The list of the Administrator Guide, "Field definitions", Handlebars expressions.
test.each([
  ["{{_source.FirstName}}", "Ann"],
  ["{{_source.Address.City}}", "Oslo"],
  ["{{_source.FirstName}} {{_source.LastName}}", "Ann O'Brien & <Sons>"],
  ["{{{_source.LastName}}}", "O'Brien & <Sons>"],
  ["constant", "constant"],
  ["{{_source.missing.deeper}}", ""],
  ["{{#if _source.MiddleName}}a{{else}}b{{/if}}", "b"],
  ["{{#if _source.FirstName}}a{{else}}b{{/if}}", "a"],
  ["{{#if _source.visits}}a{{else if _source.FirstName}}b{{/if}}", "b"],
  ["{{#unless _source.optOut}}in{{/unless}}", "in"],
  ["{{^if _source.optOut}}in{{/if}}", "in"],
  ["{{#each _source.phones}}{{n}}{{kind}}{{#unless @last}},{{/unless}}{{/each}}", "1,2home"],
  ["{{#each _source.phones}}{{@index}}:{{this.n}}{{@first}} {{/each}}", "0:1true 1:2false "],
  ["{{#each _source.tags}}{{@key}}={{this}};{{/each}}", "a=x;b=y;"],
  ["{{#each _source.none}}a{{else}}none{{/each}}", "none"],
  ["{{#each _source.phones as |phone i|}}{{i}}{{phone.n}}{{/each}}", "0112"],
  [
    "{{#each _source.phones}}{{_source.FirstName}}{{../_source.FirstName}}{{@root._source.visits}}{{/each}}",
    "AnnAnn0AnnAnn0",
  ],
  ["{{#with _source.Address}}{{City}} {{[post code]}}{{/with}}", "Oslo 0150"],
  ["{{#with _source.Address}}{{#with ../_source.phones.[1]}}{{kind}}{{/with}}{{/with}}", "home"],
  ["{{#with _source.missing}}a{{else}}b{{/with}}", "b"],
  [
    "{{#removeExtraSpace}} {{_source.FirstName}} {{_source.MiddleName}}  {{_source.Address.City}}{{/removeExtraSpace}}",
    "Ann Oslo",
  ],
  ["a{{! a comment }}b{{~ _source.FirstName ~}} c", "abAnnc"],
  ["{{_source.Address}}|{{_source.phones}}", "|"],
])("%s", (template, text) => {
  expect(render(template, person)).toBe(text);
});

describe("nothing but the source's own members can be read", () => {
  test.each([
    "{{_source.constructor}}",
    "{{_source.constructor.name}}",
    "{{_source.__proto__.polluted}}",
    "{{_source.FirstName.length}}",
    "{{_source.toString}}",
    "{{#with _source.constructor}}x{{/with}}",
    "{{#each _source.__proto__}}x{{/each}}",
    "{{#with _source}}{{constructor}}{{__proto__}}{{hasOwnProperty}}{{/with}}",
  ])("%s", (template) => {
    expect(render(template, person)).toBe("");
  });

  test("a member that is really called __proto__ is a member like any other", () => {
    expect(render("{{_source.__proto__.x}}", JSON.parse('{"__proto__":{"x":"own"}}'))).toBe("own");
  });
});

// What has no meaning in Customer Profiles is refused when the object type is defined.
describe("refused", () => {
  test.each([
    ["{{#if _source.a}}", /not Handlebars/u],
    ["{{_source.a", /not Handlebars/u],
    ["{{#each _source.a}}{{/if}}", /not Handlebars/u],
    ["{{lookup _source 'a'}}", /\{\{lookup\}\} is given arguments/u],
    ["{{log _source.a}}", /is given arguments/u],
    ["{{_source.a b=1}}", /is given arguments/u],
    ["{{> partial}}", /PartialStatement/u],
    ["{{#> layout}}{{/layout}}", /PartialBlockStatement/u],
    ["{{* decorator}}", /Decorator/u],
    ["{{#* inline 'x'}}{{/inline}}", /Decorator/u],
    ["{{#upper _source.a}}x{{/upper}}", /\{\{#upper\}\} is none of #if/u],
    ["{{#if (eq _source.a 1)}}x{{/if}}", /is not a path into _source/u],
    ["{{#if}}x{{/if}}", /takes one argument/u],
    ["{{#removeExtraSpace _source.a}}x{{/removeExtraSpace}}", /takes no argument/u],
    ["{{'a'}}", /is not a path/u],
    ["{{FirstName}}", /FirstName does not begin with _source/u],
    ["{{constructor}}", /constructor does not begin with _source/u],
    ["{{__proto__}}", /__proto__ does not begin with _source/u],
    ["{{this}}", /this does not begin with _source/u],
    ["{{../_source.a}}", /goes above the root/u],
    ["{{@root.constructor}}", /is none of @root\._source/u],
    ["{{@level}}", /is none of @root\._source/u],
    [`{{_source.${"a".repeat(1000)}}}`, /longer than 1000 characters/u],
  ])("%s", (template, reason) => {
    expect(() => parseTemplate(template)).toThrow(reason);
  });
});

describe("work is bounded", () => {
  test("by the number of values that are read", () => {
    const list = Array.from({ length: 1000 }, () => "x");
    const nested = "{{#each _source.list}}".repeat(3) + "." + "{{/each}}".repeat(3);
    expect(() => render(nested, { list })).toThrow(WorkLimitError);
  });

  test("by the text that is put out, also where it is thrown away", () => {
    const list = Array.from({ length: 100 }, () => "x");
    const template =
      "{{#removeExtraSpace}}{{#each _source.list}}{{_source.text}}{{/each}}{{/removeExtraSpace}}";
    expect(() => render(template, { list, text: " ".repeat(10_000) })).toThrow(WorkLimitError);
  });

  test("the deepest template that fits is rendered", () => {
    const depth = 41;
    const template = "{{#if _source.a}}".repeat(depth) + "x" + "{{/if}}".repeat(depth);
    expect(render(template, { a: 1 })).toBe("x");
  });
});
