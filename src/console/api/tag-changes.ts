export type Tags = Readonly<Record<string, string>>;

/** The keys that one set of tags has otherwise than another: added, removed, or of another value. */
export function differingKeys(one: Tags, other: Tags): string[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => valueOf(one, key) !== valueOf(other, key));
}

/** Undefined where there is no such tag: `constructor` is a key like any other. */
export function valueOf(tags: Tags, key: string): string | undefined {
  return Object.hasOwn(tags, key) ? tags[key] : undefined;
}

/** What is wanted, put onto tags that somebody else has changed: what was not touched follows them. */
export function carryOver(wanted: Tags, seen: Tags, current: Tags): Tags {
  const result = new Map(Object.entries(current));
  for (const key of differingKeys(wanted, seen)) {
    const value = valueOf(wanted, key);
    if (value === undefined) result.delete(key);
    else result.set(key, value);
  }
  return Object.fromEntries(result);
}

/** The keys that were touched and that somebody else has changed too, and not in the same way. */
export function contestedKeys(wanted: Tags, seen: Tags, current: Tags): string[] {
  const theirs = new Set(differingKeys(seen, current));
  return differingKeys(wanted, seen).filter(
    (key) => theirs.has(key) && valueOf(wanted, key) !== valueOf(current, key),
  );
}

/** What is to be removed and what to be set so that tags as they are now become those wanted; what was not touched stays. */
export function tagRequests(
  wanted: Tags,
  seen: Tags,
  current: Tags,
): { tagKeys: string[]; tags: Tags } {
  const touched = differingKeys(wanted, seen);
  return {
    tagKeys: touched.filter(
      (key) => valueOf(wanted, key) === undefined && valueOf(current, key) !== undefined,
    ),
    tags: Object.fromEntries(
      touched.flatMap((key) => {
        const value = valueOf(wanted, key);
        return value === undefined || value === valueOf(current, key) ? [] : [[key, value]];
      }),
    ),
  };
}
