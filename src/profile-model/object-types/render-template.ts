import type { Template, TemplateNode, TemplateValue } from "./handlebars-template.ts";
import { ownProperty, scalarText } from "./source-value.ts";
import type { WorkBudget } from "./work-budget.ts";

/** What names mean at a place in a template. */
interface Scope {
  context: unknown;
  /** Around the innermost `#each` or `#with`. */
  outer: Scope | undefined;
  root: { _source: unknown };
  /** `@index` and its like, of the innermost `#each`. */
  variables: Readonly<Record<"index" | "key" | "first" | "last", unknown>> | undefined;
  /** Block parameters, those of the blocks around included. */
  names: ReadonlyMap<string, unknown>;
}

/**
 * What a template says of a source object. Values are put out as they are, without HTML escapes; only own properties are
 * read; there are no helpers but the block helpers of the subset.
 *
 * @throws WorkLimitError
 */
export function renderTemplate(template: Template, source: unknown, budget: WorkBudget): string {
  const root = { _source: source };
  return renderAll(
    template,
    { context: root, outer: undefined, root, variables: undefined, names: new Map() },
    budget,
  );
}

function renderAll(template: Template, scope: Scope, budget: WorkBudget): string {
  let text = "";
  for (const node of template) text += renderNode(node, scope, budget);
  return text;
}

function renderNode(node: TemplateNode, scope: Scope, budget: WorkBudget): string {
  budget.spendSteps();
  switch (node.kind) {
    case "text":
      budget.spendText(node.text);
      return node.text;
    case "value": {
      const text = scalarText(valueOf(node.value, scope));
      budget.spendText(text);
      return text;
    }
    case "block":
      return renderBlock(node, scope, budget);
  }
}

type Block = Extract<TemplateNode, { kind: "block" }>;

function renderBlock(block: Block, scope: Scope, budget: WorkBudget): string {
  if (block.value === undefined) {
    const text = renderAll(block.body, scope, budget);
    budget.spendText(text);
    return text.replace(/\s+/gu, " ").trim();
  }
  const value = valueOf(block.value, scope);
  const otherwise = () => renderAll(block.otherwise, scope, budget);
  switch (block.helper) {
    case "if":
      return isTrue(value) ? renderAll(block.body, scope, budget) : otherwise();
    case "unless":
      return isTrue(value) ? otherwise() : renderAll(block.body, scope, budget);
    case "with":
      return isEmpty(value)
        ? otherwise()
        : renderAll(block.body, innerScope(scope, value, [value], block.names), budget);
    case "each":
      return renderEach(block, value, scope, budget) ?? otherwise();
    case "removeExtraSpace":
      return "";
  }
}

/** Undefined when there is nothing to go through. */
function renderEach(
  { body, names }: Block,
  value: unknown,
  scope: Scope,
  budget: WorkBudget,
): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const keys = Array.isArray(value) ? undefined : Object.keys(value);
  const size = keys ? keys.length : (value as unknown[]).length;
  budget.spendSteps(size);
  if (size === 0) return undefined;
  let text = "";
  for (let index = 0; index < size; index += 1) {
    const key = keys?.[index] ?? index;
    const member = ownProperty(value, String(key));
    const inner = innerScope(scope, member, [member, key], names);
    inner.variables = { index, key, first: index === 0, last: index === size - 1 };
    text += renderAll(body, inner, budget);
  }
  return text;
}

function innerScope(
  outer: Scope,
  context: unknown,
  named: readonly unknown[],
  blockParameters: readonly string[],
): Scope {
  const { root, variables } = outer;
  if (blockParameters.length === 0) return { context, outer, root, variables, names: outer.names };
  const names = new Map(outer.names);
  for (const [at, name] of blockParameters.entries()) names.set(name, named[at]);
  return { context, outer, root, variables, names };
}

function valueOf(value: TemplateValue, scope: Scope): unknown {
  let from: Scope | undefined = scope;
  for (let up = value.up; up > 0; up -= 1) from = from?.outer;
  if ("variable" in value) return from?.variables?.[value.variable];
  const { parts } = value;
  const [head] = parts;
  if (value.from === "root") return memberAt(scope.root, parts);
  if (head !== undefined && from?.names.has(head))
    return memberAt(from.names.get(head), parts.slice(1));
  return memberAt(from?.context, parts);
}

function memberAt(value: unknown, parts: readonly string[]): unknown {
  return parts.reduce(ownProperty, value);
}

/** As the `if` of Handlebars has it: 0 and an empty list are false. */
function isTrue(value: unknown): boolean {
  return value !== 0 && !isEmpty(value);
}

/** As Handlebars has it: false, null, a missing value, an empty text, an empty list. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === false || value === "";
}
