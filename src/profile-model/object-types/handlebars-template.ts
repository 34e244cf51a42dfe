import { parse } from "@handlebars/parser";

/** A path into the source: how many contexts to go up, and the names of members from there. */
export interface TemplatePath {
  /** `@root`, or `_source`, which is found from every context. */
  from: "context" | "root";
  /** Contexts to go up: 1 for each `../`. */
  up: number;
  parts: readonly string[];
}

/** `@index`, `@key`, `@first`, `@last` of the innermost `#each`, or one of those `up` further out. */
export interface TemplateVariable {
  variable: "index" | "key" | "first" | "last";
  up: number;
}

export type TemplateValue = TemplatePath | TemplateVariable;

export type TemplateNode =
  | { kind: "text"; text: string }
  | { kind: "value"; value: TemplateValue }
  | {
      kind: "block";
      helper: BlockHelper;
      /** Absent for `removeExtraSpace`. */
      value: TemplateValue | undefined;
      /** Names that the block gives to the element (and its index or key): `as |item index|`. */
      names: readonly string[];
      body: Template;
      otherwise: Template;
    };

export type Template = readonly TemplateNode[];

/** The block helpers that Customer Profiles has (Administrator Guide, "Field definitions", Handlebars). */
const blockHelpers = ["if", "unless", "each", "with", "removeExtraSpace"] as const;
export type BlockHelper = (typeof blockHelpers)[number];

/** A template that Customer Profiles would refuse; the message says why, and where when the parser knows. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** "Source", 1,000 characters (API's model, `text`). */
const longestTemplate = 1000;

/** What this module reads of the parser's tree; the package's own types cannot be resolved under NodeNext. */
interface ParsedNode {
  type: string;
  path?: ParsedNode;
  params?: ParsedNode[];
  hash?: { pairs: unknown[] };
  program?: ParsedProgram;
  inverse?: ParsedProgram;
  value?: unknown;
  data?: boolean;
  depth?: number;
  parts?: unknown[];
  original?: unknown;
}

interface ParsedProgram {
  body: ParsedNode[];
  blockParams?: string[];
}

/** The contexts that are around a part of a template, the innermost last; the first is the root. */
interface Surroundings {
  /** How many `#each` and `#with` are around it. */
  depth: number;
  names: ReadonlySet<string>;
}

/**
 * Reads a Handlebars template of the subset that Customer Profiles has: values, `#if`, `#unless`, `#each`, `#with`,
 * `#removeExtraSpace`, with `else`, `this`, `../`, `@index` and its like, block parameters and comments. Helpers with
 * parameters, literals, subexpressions, partials and decorators are refused.
 *
 * @throws TemplateError
 */
export function parseTemplate(text: string): Template {
  if (text.length > longestTemplate)
    throw new TemplateError(`it is longer than ${longestTemplate} characters`);
  let program: ParsedProgram;
  try {
    program = parse(text) as ParsedProgram;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    throw new TemplateError(`it is not Handlebars: ${message.split("\n")[0] ?? ""}`);
  }
  return readProgram(program, { depth: 0, names: new Set() });
}

function readProgram(program: ParsedProgram | undefined, around: Surroundings): Template {
  return (program?.body ?? []).flatMap((node) => readStatement(node, around) ?? []);
}

function readStatement(node: ParsedNode, around: Surroundings): TemplateNode | undefined {
  switch (node.type) {
    case "ContentStatement":
      return { kind: "text", text: String(node.value) };
    case "CommentStatement":
      return undefined;
    case "MustacheStatement":
      if (hasArguments(node))
        throw new TemplateError(`{{${nameOf(node.path)}}} is given arguments`);
      return { kind: "value", value: readValue(node.path, around) };
    case "BlockStatement":
      return readBlock(node, around);
    default:
      throw new TemplateError(`it has a ${node.type}, which Customer Profiles does not have`);
  }
}

function readBlock(node: ParsedNode, around: Surroundings): TemplateNode {
  const name = nameOf(node.path);
  const helper = blockHelpers.find((known) => known === name);
  if (!helper) throw new TemplateError(`{{#${name}}} is none of #${blockHelpers.join(", #")}`);
  const wanted = helper === "removeExtraSpace" ? 0 : 1;
  if (node.params?.length !== wanted || (node.hash?.pairs.length ?? 0) > 0)
    throw new TemplateError(
      `{{#${helper}}} takes ${wanted === 0 ? "no argument" : "one argument"}`,
    );
  const names = node.program?.blockParams ?? [];
  const opensContext = helper === "each" || helper === "with";
  if (names.length > 0 && !opensContext)
    throw new TemplateError(`{{#${helper}}} has no block parameters`);
  const inside = opensContext
    ? { depth: around.depth + 1, names: new Set([...around.names, ...names]) }
    : around;
  return {
    kind: "block",
    helper,
    value: wanted === 0 ? undefined : readValue(node.params[0], around),
    names,
    body: readProgram(node.program, inside),
    otherwise: readProgram(node.inverse, around),
  };
}

const variables = ["index", "key", "first", "last"] as const;

function readValue(node: ParsedNode | undefined, around: Surroundings): TemplateValue {
  if (node?.type !== "PathExpression") {
    throw new TemplateError(`${nameOf(node)} is not a path into _source`);
  }
  const parts = (node.parts ?? []).map((part) => {
    if (typeof part === "string") return part;
    throw new TemplateError(`${nameOf(node)} has a subexpression`);
  });
  const up = node.depth ?? 0;
  const [head] = parts;
  if (up > around.depth) throw new TemplateError(`${nameOf(node)} goes above the root`);
  if (node.data === true) {
    if (head === "root" && parts[1] === "_source")
      return { from: "root", up: 0, parts: parts.slice(1) };
    const variable = variables.find((known) => known === head);
    if (!variable || parts.length > 1)
      throw new TemplateError(
        `${nameOf(node)} is none of @root._source, @${variables.join(", @")}`,
      );
    return { variable, up };
  }
  if (head !== undefined && around.names.has(head)) return { from: "context", up, parts };
  if (head === "_source") return { from: "root", up: 0, parts };
  if (up === around.depth) throw new TemplateError(`${nameOf(node)} does not begin with _source`);
  return { from: "context", up, parts };
}

function hasArguments(node: ParsedNode): boolean {
  return (node.params?.length ?? 0) > 0 || (node.hash?.pairs.length ?? 0) > 0;
}

/** How a node is written in the template. */
function nameOf(node: ParsedNode | undefined): string {
  return typeof node?.original === "string" ? node.original : (node?.type ?? "");
}
