import type { StandardObjectName } from "../../../../profile-model/object-types/object-type.ts";
import { readTarget } from "../../../../profile-model/object-types/targets.ts";
import type { KeyEntry, MappedField } from "./mapping.ts";

/** A field in the picture: its own row, and that of its target. */
export interface PictureField {
  name: string;
  /** Without `_source.`, which every source begins with. */
  source: string;
  /** Names of the keys that it is part of. */
  keys: readonly string[];
  /** Counted from 0, from the top of the picture; undefined when it writes nothing. */
  targetRow: number | undefined;
}

/** A standard object in the picture: a row with its name, then one for each target. */
export interface PictureObject {
  name: StandardObjectName;
  row: number;
  targets: readonly string[];
}

export interface PictureLayout {
  fields: readonly PictureField[];
  objects: readonly PictureObject[];
  /** The rows of the taller side. */
  rows: number;
}

/** Where fields and targets stand in the picture: fields in their order, targets by their object in the order of fields. */
export function layoutPicture(
  fields: readonly MappedField[],
  keys: readonly KeyEntry[],
): PictureLayout {
  const paths = new Map<StandardObjectName, string[]>();
  const targets = fields.map(({ Target = "" }) => {
    const target = readTarget(Target);
    if (!("path" in target)) return undefined;
    let ofObject = paths.get(target.object);
    if (!ofObject) paths.set(target.object, (ofObject = []));
    if (!ofObject.includes(target.path)) ofObject.push(target.path);
    return target;
  });
  const objects: PictureObject[] = [];
  let row = 0;
  for (const [name, ofObject] of paths) {
    objects.push({ name, row, targets: ofObject });
    row += 1 + ofObject.length;
  }
  const rowOf = (target: (typeof targets)[number]) => {
    const object = objects.find(({ name }) => name === target?.object);
    return object && target && object.row + 1 + object.targets.indexOf(target.path);
  };
  return {
    fields: fields.map(({ name, Source = "" }, index) => ({
      name,
      source: Source.replace(/^_source\./u, ""),
      keys: [
        ...new Set(keys.filter((key) => key.fieldNames.includes(name)).map((key) => key.name)),
      ],
      targetRow: rowOf(targets[index]),
    })),
    objects,
    rows: Math.max(row, fields.length),
  };
}
