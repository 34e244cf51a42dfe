interface FieldWithSource {
  Source?: string | undefined;
}

/** The fields of the source that an object type reads, each once: `Name` of `_source.Name` and of a template that has it. */
export function sourceFieldsOf(fields: Readonly<Record<string, FieldWithSource>>): string[] {
  const names = Object.values(fields).flatMap(({ Source = "" }) =>
    [...Source.matchAll(/_source\.(\w+)/gu)].flatMap(([, name]) => name ?? []),
  );
  return [...new Set(names)];
}
