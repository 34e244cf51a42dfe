import type { MergeSnapshot } from "../ledger/decision.ts";
import { sharedObjectType } from "../api/shared-object-type.ts";
import { sharedFormat, type SharedRecord, sharedVersion } from "./shared-record.ts";

/** Bytes of the largest object that is put: AWS allows 250 KB (service limits), less some room for the record's frame. */
const largestPart = 240_000;
/** Of the 51,200 KB that all objects of a profile may have, a snapshot takes two thousand at most. */
const mostParts = 8;

/** The part of a snapshot that one object carries; the first has the members that are there once. */
export interface SnapshotPart {
  decisionId: string;
  /** From 1. */
  part: number;
  parts: number;
  content: Partial<MergeSnapshot>;
}

/** How much of a snapshot is shared: `withoutObjects` where the profiles have more objects than there is room for. */
export type SharedExtent = "whole" | "withoutObjects" | "none";

/**
 * A snapshot as the objects that are put on the profile that remains: JSON in parts, each within the service's limit. The
 * records of earlier reviews are no part of it, or each merge would copy those before it.
 */
export function snapshotObjects(
  snapshot: MergeSnapshot,
  holderId: string,
): { extent: SharedExtent; contents: string[] } {
  const objects = snapshot.objects?.filter(
    ({ objectTypeName }) => objectTypeName !== sharedObjectType,
  );
  const attempts: [SharedExtent, MergeSnapshot][] = [
    ["whole", { ...snapshot, objects }],
    ["withoutObjects", { ...snapshot, objects: undefined }],
  ];
  for (const [extent, attempt] of attempts) {
    const parts = partsOf(attempt);
    if (parts) return { extent, contents: parts.map((part) => toObject(part, holderId)) };
  }
  return { extent: "none", contents: [] };
}

/** @returns undefined when there is something that fits nowhere, or too much. */
function partsOf({
  decisionId,
  takenAt,
  prediction,
  profiles,
  objects,
}: MergeSnapshot): SnapshotPart[] | undefined {
  const once: Partial<MergeSnapshot> = {
    takenAt,
    prediction,
    // Whether the objects are in it at all; the list itself follows.
    ...(objects && { objects: [] }),
  };
  const contents = [once];
  let size = bytes(once);
  const add = (name: "profiles" | "objects", item: object): boolean => {
    const more = bytes(item) + 1;
    if (size + more > largestPart) {
      contents.push({});
      size = 0;
    }
    size += more;
    const last = contents.at(-1);
    if (last) Object.assign(last, { [name]: [...(last[name] ?? []), item] });
    return size <= largestPart && contents.length <= mostParts;
  };
  const fits =
    size <= largestPart &&
    profiles.every((profile) => add("profiles", profile)) &&
    (objects ?? []).every((object) => add("objects", object));
  if (!fits) return undefined;
  return contents.map((content, index) => ({
    decisionId,
    part: index + 1,
    parts: contents.length,
    content,
  }));
}

function toObject(snapshot: SnapshotPart, holderId: string): string {
  const record: SharedRecord = {
    recordId: `${snapshot.decisionId}/snapshot/${snapshot.part}`,
    profileId: holderId,
    format: sharedFormat,
    version: sharedVersion,
  };
  return JSON.stringify({ ...record, snapshot });
}

function bytes(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** The snapshot as one record again, still to be checked; undefined while a part is missing. */
export function joinParts(parts: readonly SnapshotPart[]): Record<string, unknown> | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const inOrder = Array.from({ length: first.parts }, (_, index) =>
    parts.find(({ part, parts: count }) => part === index + 1 && count === first.parts),
  );
  if (inOrder.includes(undefined)) return undefined;
  const contents = inOrder.flatMap((part) => part?.content ?? []);
  const [once] = contents;
  return {
    ...once,
    decisionId: first.decisionId,
    profiles: contents.flatMap(({ profiles = [] }) => profiles),
    ...(once?.objects && { objects: contents.flatMap(({ objects = [] }) => objects) }),
  };
}
