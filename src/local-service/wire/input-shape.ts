import type { NormalizedSchema } from "@smithy/core/schema";
import requestLimits from "./request-limits.json" with { type: "json" };

/** What the model demands of a value. For strings `min` and `max` are code points, for lists and maps entries. */
export interface Figures {
  integer?: boolean;
  min?: number;
  max?: number;
  pattern?: string;
  enum?: readonly string[];
  member?: Figures;
  key?: Figures;
  value?: Figures;
}

interface StructureFigures {
  required?: readonly string[];
  members?: Readonly<Record<string, Figures>>;
}

const structureFigures: Readonly<Record<string, StructureFigures>> = requestLimits;

export interface Limits {
  min: number | undefined;
  max: number | undefined;
  /** As the model writes it, for the message. */
  pattern: string | undefined;
  /** The same, for the whole value unless it says itself where it begins (see docs/differences-from-aws.md). */
  wholePattern: RegExp | undefined;
  values: readonly string[] | undefined;
}

export type InputShape =
  | { kind: "string"; limits: Limits }
  | { kind: "number"; integer: boolean; limits: Limits }
  | { kind: "boolean" }
  | { kind: "timestamp" }
  | { kind: "list"; member: InputShape; limits: Limits }
  | { kind: "map"; key: Limits; value: InputShape; limits: Limits }
  | StructureShape;

export interface StructureShape {
  kind: "structure";
  members: readonly StructureMember[];
}

export interface StructureMember {
  name: string;
  required: boolean;
  shape: InputShape;
  /** Name of the query parameter that carries it; undefined for a label or a member of the body. */
  query: string | undefined;
  label: boolean;
}

const noFigures: Figures = {};

/** Items of a list to which the model sets no limit: without one a single request could hold the service up. */
const mostListItems = 1000;

/** The pattern of an ARN begins with `^` and goes on beyond its end: it is for the beginning alone. */
function wholePattern(pattern: string): RegExp {
  return new RegExp(pattern.startsWith("^") ? pattern : `^(?:${pattern})$`);
}

function limitsOf(figures: Figures): Limits {
  return {
    min: figures.min,
    max: figures.max,
    pattern: figures.pattern,
    wholePattern: figures.pattern === undefined ? undefined : wholePattern(figures.pattern),
    values: figures.enum,
  };
}

function compileStructure(schema: NormalizedSchema): StructureShape {
  const figures = structureFigures[schema.getName() ?? ""];
  const members: StructureMember[] = [];
  for (const [name, memberSchema] of schema.structIterator()) {
    const traits = memberSchema.getMergedTraits();
    if (
      traits.httpHeader ??
      traits.httpPayload ??
      traits.httpPrefixHeaders ??
      traits.httpQueryParams
    ) {
      throw new Error(`${name} is bound to a part of the request that this service does not read`);
    }
    members.push({
      name,
      required: figures?.required?.includes(name) ?? false,
      shape: compileShape(memberSchema, figures?.members?.[name] ?? noFigures),
      query: traits.httpQuery,
      label: Boolean(traits.httpLabel),
    });
  }
  return { kind: "structure", members };
}

function compileShape(schema: NormalizedSchema, figures: Figures): InputShape {
  const limits = limitsOf(figures);
  if (schema.isStructSchema()) return compileStructure(schema);
  if (schema.isListSchema()) {
    return {
      kind: "list",
      member: compileShape(schema.getValueSchema(), figures.member ?? noFigures),
      limits: { ...limits, max: limits.max ?? mostListItems },
    };
  }
  if (schema.isMapSchema()) {
    const value = compileShape(schema.getValueSchema(), figures.value ?? noFigures);
    return { kind: "map", key: limitsOf(figures.key ?? noFigures), value, limits };
  }
  if (schema.isStringSchema()) return { kind: "string", limits };
  if (schema.isNumericSchema())
    return { kind: "number", integer: figures.integer ?? false, limits };
  if (schema.isBooleanSchema()) return { kind: "boolean" };
  if (schema.isTimestampSchema()) return { kind: "timestamp" };
  throw new Error(`No reader for the shape ${schema.getName() ?? "without a name"}`);
}

/** An operation's input: as a whole, and by where its members stand in the request. */
export interface OperationInputShape {
  whole: StructureShape;
  /** The members in the body; undefined when the operation has no body to read. */
  body: StructureShape | undefined;
  /** The members in the path and the query. */
  bound: readonly StructureMember[];
}

/**
 * Joins an operation's input schema of the SDK and the figures of the model into one tree that is quick to walk.
 *
 * @throws Error when the operation uses a binding or a type that this service cannot read: a fault of the program.
 */
export function compileInput(input: NormalizedSchema): OperationInputShape {
  const whole: StructureShape = input.isUnitSchema()
    ? { kind: "structure", members: [] }
    : compileStructure(input);
  const isBound = ({ label, query }: StructureMember): boolean => label || query !== undefined;
  const inBody = whole.members.filter((member) => !isBound(member));
  return {
    whole,
    body: inBody.length > 0 ? { kind: "structure", members: inBody } : undefined,
    bound: whole.members.filter(isBound),
  };
}
