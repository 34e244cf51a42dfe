import { parseTemplate, TemplateError, type Template } from "./handlebars-template.ts";
import { parseJsonAccessor, readJsonAccessor, type JsonAccessor } from "./json-accessor.ts";
import { renderTemplate } from "./render-template.ts";
import type { WorkBudget } from "./work-budget.ts";

/** A field's Source, ready to be read from any number of objects. */
export type FieldSource =
  | { kind: "accessor"; accessor: JsonAccessor }
  | { kind: "template"; template: Template };

/** Whether a Source is a Handlebars template, else it is a JSON accessor. */
export const isTemplate = (source: string): boolean => source.includes("{{");

/** Parsed templates by their text: a definition is checked, and compiled when its first object comes. */
const parsed = new Map<string, Template>();
/** Of up to 1,000 characters each. */
const mostParsed = 1000;

function parsedTemplate(text: string): Template {
  const known = parsed.get(text);
  if (known) return known;
  const template = parseTemplate(text);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, template);
  return template;
}

/**
 * Reads a Source: a JSON accessor, or a Handlebars template when it has double braces.
 *
 * @throws TemplateError with what is wrong, for a sentence that begins with the field's name.
 */
export function parseFieldSource(source: string): FieldSource {
  if (isTemplate(source)) return { kind: "template", template: parsedTemplate(source) };
  const accessor = parseJsonAccessor(source);
  if (!accessor)
    throw new TemplateError(
      "it is neither a JSON accessor that begins with _source. nor a Handlebars template",
    );
  return { kind: "accessor", accessor };
}

/**
 * The values of a field: one, or as many as a list has that an accessor goes through; "" where there is none.
 *
 * @throws WorkLimitError
 */
export function readFieldSource(
  fieldSource: FieldSource,
  source: unknown,
  budget: WorkBudget,
): string[] {
  return fieldSource.kind === "template"
    ? [renderTemplate(fieldSource.template, source, budget)]
    : readJsonAccessor(fieldSource.accessor, source, budget);
}
