import { isUtf8 } from "node:buffer";
import type {
  InputShape,
  OperationInputShape,
  StructureMember,
  StructureShape,
} from "./input-shape.ts";
import { serializationFailed } from "./service-error.ts";

type JsonObject = Readonly<Record<string, unknown>>;

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrongType(path: string, expected: string): never {
  throw serializationFailed(`${path || "The body"} must be ${expected}`);
}

function readString(value: unknown, path: string): string {
  if (typeof value !== "string") wrongType(path, "a string");
  // A lone surrogate has no UTF-8 form: stored, it would come back as another text.
  if (!value.isWellFormed()) wrongType(path, "well-formed Unicode");
  return value;
}

function readNumber(value: unknown, integer: boolean, path: string): number {
  if (typeof value !== "number") wrongType(path, "a number");
  if (integer && !Number.isSafeInteger(value)) wrongType(path, "an integer");
  return value;
}

type ListShape = Extract<InputShape, { kind: "list" }>;

function readList(value: unknown, { member, limits }: ListShape, path: string): unknown[] {
  if (!Array.isArray(value)) wrongType(path, "a list");
  // `checkLimits` refuses it for its length alone, so that nobody reads its items.
  if (limits.max !== undefined && value.length > limits.max) return value;
  return value.map((item: unknown, index) => {
    if (item === null) wrongType(`${path}[${index}]`, "something other than null");
    return readValue(item, member, `${path}[${index}]`);
  });
}

function readMap(value: unknown, valueShape: InputShape, path: string): Record<string, unknown> {
  if (!isJsonObject(value)) wrongType(path, "an object");
  // Object.fromEntries defines its keys, so that a key named "__proto__" is a key like any other.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [
        readString(key, `A key of ${path}`),
        readValue(item, valueShape, `${path}{}`),
      ]),
  );
}

function readValue(value: unknown, shape: InputShape, path: string): unknown {
  switch (shape.kind) {
    case "string":
      return readString(value, path);
    case "number":
      return readNumber(value, shape.integer, path);
    case "boolean":
      return typeof value === "boolean" ? value : wrongType(path, "true or false");
    case "timestamp":
      return new Date(readNumber(value, false, path) * 1000);
    case "list":
      return readList(value, shape, path);
    case "map":
      return readMap(value, shape.value, path);
    case "structure":
      return readStructure(value, shape, path);
  }
}

function readStructure(
  value: unknown,
  shape: StructureShape,
  path: string,
): Record<string, unknown> {
  if (!isJsonObject(value)) wrongType(path, "an object");
  const structure: Record<string, unknown> = {};
  for (const { name, shape: memberShape } of shape.members) {
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    if (item === undefined || item === null) continue;
    structure[name] = readValue(item, memberShape, path ? `${path}.${name}` : name);
  }
  return structure;
}

function readQueryText(text: string, shape: InputShape, name: string): unknown {
  switch (shape.kind) {
    case "number":
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(text)
        ? readNumber(Number(text), shape.integer, name)
        : wrongType(name, "a number");
    case "boolean":
      return text === "true" || (text === "false" ? false : wrongType(name, "true or false"));
    default:
      return readString(text, name);
  }
}

function readQueryMember(
  query: Readonly<Record<string, string | string[]>>,
  { name, shape, query: parameter = "" }: StructureMember,
): unknown {
  const given = query[parameter];
  if (given === undefined) return undefined;
  if (shape.kind === "list") {
    return [given].flat().map((text) => readQueryText(text, shape.member, name));
  }
  return typeof given === "string"
    ? readQueryText(given, shape, name)
    : wrongType(name, "given once");
}

function parseBody(body: Buffer): unknown {
  if (body.length === 0) return {};
  if (!isUtf8(body)) throw serializationFailed("The body is not valid UTF-8");
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    // The parser's own message would quote the body.
    throw serializationFailed("The body is not valid JSON");
  }
}

/**
 * Reads a request as the shape its operation takes. A null member counts as absent and a member that the shape does not
 * have is passed over, as restJson1 asks of a server.
 *
 * @throws ServiceError 400 for a body that is not JSON, and for a value of another type than the shape's.
 */
export function readInput(
  shape: OperationInputShape,
  labels: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string | string[]>>,
  body: Buffer,
): Record<string, unknown> {
  const input = shape.body ? readStructure(parseBody(body), shape.body, "") : {};
  for (const member of shape.bound) {
    const value = member.label
      ? readString(labels[member.name], member.name)
      : readQueryMember(query, member);
    if (value !== undefined) input[member.name] = value;
  }
  return input;
}
