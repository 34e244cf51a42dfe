/** A value of a sample object that a field can read. */
export interface SamplePath {
  /** The Source that reads it: `_source.order.items[].title`. */
  source: string;
  /** The names on the way to it, outermost first; those of lists without their brackets. */
  names: readonly string[];
  /** Whether a list is on the way: there may be several such values. */
  isInList: boolean;
  /** The first such value; an empty text where there is none. */
  value: string | number | boolean;
}

/** Elements of a list that are looked at: they mostly have the same members. */
const mostElements = 20;

/** Deeper than anybody nests what a field should read; a hostile sample ends here. */
const deepest = 12;

/** Every value of a sample object that a JSON accessor reaches, in the order of the sample, those of a list's elements once. */
export function samplePaths(sample: unknown): SamplePath[] {
  const found = new Map<string, SamplePath>();
  walk(sample, { source: "_source", names: [], isInList: false }, found);
  return [...found.values()];
}

type Way = Omit<SamplePath, "value">;

function walk(value: unknown, way: Way, found: Map<string, SamplePath>): void {
  if (way.names.length > deepest) return;
  if (Array.isArray(value)) {
    const inList = { ...way, source: `${way.source}[]`, isInList: true };
    for (const element of value.slice(0, mostElements) as unknown[]) walk(element, inList, found);
    return;
  }
  if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      const step = stepTo(name);
      if (step === undefined) continue;
      walk(member, { ...way, source: way.source + step, names: [...way.names, name] }, found);
    }
    return;
  }
  if (way.names.length === 0) return;
  const known = found.get(way.source);
  if (known && known.value !== "") return;
  const isScalar =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  found.set(way.source, { ...way, value: isScalar ? value : "" });
}

/** The accessor's step to a member; undefined for a name that no accessor can write. */
function stepTo(name: string): string | undefined {
  if (/^[^.[\]{}"]+$/u.test(name)) return `.${name}`;
  return /^[^"{}]+$/u.test(name) ? `["${name}"]` : undefined;
}
