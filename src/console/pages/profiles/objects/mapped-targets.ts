import type { ObjectTypeField } from "@aws-sdk/client-customer-profiles";

/** What follows `_source` in an accessor or within a Handlebars template: `.address["a name"].lines[].sku`. */
const sourcePaths = /_source((?:\.[\w-]+|\[\d*\]|\["[^"]+"\])+)/gu;

/**
 * Which targets the values of an object fill, by the way to the value. Positions in lists do not count: a field that
 * reads one item of a list, or all, is said of every item.
 */
export function mappedTargets(
  fields: Readonly<Record<string, ObjectTypeField>>,
): (path: string) => string[] {
  const targets = new Map<string, Set<string>>();
  for (const { Source = "", Target } of Object.values(fields)) {
    if (!Target) continue;
    for (const [, path = ""] of Source.matchAll(sourcePaths)) {
      const key = withoutPositions(path.replaceAll(/\["([^"]+)"\]/gu, ".$1").slice(1));
      targets.set(key, (targets.get(key) ?? new Set()).add(Target));
    }
  }
  return (path) => [...(targets.get(withoutPositions(path)) ?? [])];
}

function withoutPositions(path: string): string {
  return path.replaceAll(/\[\d*\]/gu, "");
}
