import { parseTemplate, TemplateError, type Template } from "./handlebars-template.ts";
import { parseJsonAccessor, readJsonAccessor, type JsonAccessor } from "./json-accessor.ts";
import { renderTemplate } from "./render-template.ts";
import type { WorkBudget } from "./work-budget.ts";

/** A field's Source, ready to be read from any number of objects. */
export type FieldSource =
  | { kind: "accessor"; accessor: JsonAccessor }
  | { kind: "template"; template: Template };

/**
 * Reads a Source: a JSON accessor, or a Handlebars template when it has double braces.
 *
 * @throws TemplateError with what is wrong, for a sentence that begins with the field's name.
 */
export function parseFieldSource(source: string): FieldSource {
  if (source.includes("{{")) return { kind: "template", template: parseTemplate(source) };
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
