import type { InputShape, Limits, StructureShape } from "./input-shape.ts";
import { badRequest } from "./service-error.ts";

/** AWS's messages name members with a small first letter: `DefaultExpirationDays` is `defaultExpirationDays`. */
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Length in code points, as Smithy counts it; a string of `length` UTF-16 units has at least half as many. */
function codePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}

/** The breach in AWS's words ("Member must …"), or undefined. */
function breachOfSize(size: number, limits: Limits, what: "length" | "value"): string | undefined {
  const { min, max } = limits;
  if (min !== undefined && size < min) {
    return `Member must have ${what} greater than or equal to ${min}`;
  }
  if (max !== undefined && size > max) {
    return `Member must have ${what} less than or equal to ${max}`;
  }
  return undefined;
}

function breachOfText(text: string, limits: Limits): string | undefined {
  const size = breachOfSize(
    limits.max === undefined ? text.length : codePoints(text),
    limits,
    "length",
  );
  if (size !== undefined) return size;
  // Only after the length: no pattern of the model is slow on a text within its limit.
  if (limits.wholePattern && !limits.wholePattern.test(text)) {
    return `Member must satisfy regular expression pattern: ${limits.pattern}`;
  }
  if (limits.values && !limits.values.includes(text)) {
    return `Member must satisfy enum value set: [${limits.values.join(", ")}]`;
  }
  return undefined;
}

/** A client learns little from more than this, and a hostile body could fill megabytes. */
const mostBreachesTold = 10;

/** Where a value stands; only a breach makes a text of it. */
interface Place {
  within: Place | undefined;
  name: string;
}

function pathOf({ within, name }: Place): string {
  return within ? `${pathOf(within)}.${name}` : name;
}

class BreachList {
  readonly breaches: string[] = [];

  get isFull(): boolean {
    return this.breaches.length >= mostBreachesTold;
  }

  add(place: Place, constraint: string | undefined): void {
    if (constraint === undefined || this.isFull) return;
    this.breaches.push(`Value at '${pathOf(place)}' failed to satisfy constraint: ${constraint}`);
  }
}

function checkValue(value: unknown, shape: InputShape, place: Place, found: BreachList): void {
  switch (shape.kind) {
    case "string":
      found.add(place, breachOfText(value as string, shape.limits));
      return;
    case "number":
      found.add(place, breachOfSize(value as number, shape.limits, "value"));
      return;
    case "list": {
      const items = value as unknown[];
      const size = breachOfSize(items.length, shape.limits, "length");
      found.add(place, size);
      if (size !== undefined) return;
      for (const [index, item] of items.entries()) {
        if (found.isFull) return;
        const within = { within: place, name: String(index + 1) };
        checkValue(item, shape.member, { within, name: "member" }, found);
      }
      return;
    }
    case "map": {
      const entries = Object.entries(value as Record<string, unknown>);
      found.add(place, breachOfSize(entries.length, shape.limits, "length"));
      for (const [key, item] of entries) {
        if (found.isFull) return;
        const constraint = breachOfText(key, shape.key);
        found.add(place, constraint && `Map keys must satisfy constraint: [${constraint}]`);
        checkValue(item, shape.value, { within: place, name: "value" }, found);
      }
      return;
    }
    case "structure":
      checkStructure(value as Record<string, unknown>, shape, place, found);
      return;
    case "boolean":
    case "timestamp":
  }
}

function checkStructure(
  value: Record<string, unknown>,
  shape: StructureShape,
  within: Place | undefined,
  found: BreachList,
): void {
  for (const member of shape.members) {
    const item = value[member.name];
    if (item === undefined && !member.required) continue;
    const place = { within, name: lowerFirst(member.name) };
    if (item === undefined) found.add(place, "Member must not be null");
    else checkValue(item, member.shape, place, found);
  }
}

/**
 * Holds a request against the model's limits, up to the tenth breach. The message is in AWS's general style; it names members, never values.
 *
 * @throws ServiceError 400 BadRequestException that lists what is wrong.
 */
export function checkLimits(input: Record<string, unknown>, shape: StructureShape): void {
  const found = new BreachList();
  checkStructure(input, shape, undefined, found);
  const { breaches } = found;
  if (breaches.length === 0) return;
  const count =
    breaches.length === 1 ? "1 validation error" : `${breaches.length} validation errors`;
  throw badRequest(`${count} detected: ${breaches.join("; ")}`);
}
