import type { ProfileObject } from "../../../api/profile-objects.ts";
import { flattenJson, parseJson } from "../../../components/json/flatten-json.ts";

/** The columns of a CSV of objects: the key, then every value that any of them has, by the way to it. */
export function objectCsvColumns(objects: readonly ProfileObject[]) {
  const fieldsOf = new Map(
    objects.map((object) => {
      const parsed = parseJson(object.content);
      const fields = parsed ? flattenJson(parsed.document) : [];
      return [object, new Map(fields.map(({ path, value }) => [path, value]))];
    }),
  );
  const fieldPaths = new Set([...fieldsOf.values()].flatMap((fields) => [...fields.keys()]));
  return [
    { header: "Unique key", text: ({ uniqueKey }: ProfileObject) => uniqueKey },
    ...[...fieldPaths].map((path) => ({
      header: path,
      text: (object: ProfileObject) => fieldsOf.get(object)?.get(path),
    })),
  ];
}
