import type { ProfileHistoryRecord } from "@aws-sdk/client-customer-profiles";
import type { Contact } from "./contact.ts";

/** Something that happened with a person or to their profile. */
export type TimelineEntry =
  | { kind: "record"; at: Date | undefined; record: ProfileHistoryRecord }
  | { kind: "contact"; at: Date | undefined; contact: Contact };

interface TimelineParts {
  /** Of the history, as far as it has been read. */
  records: readonly ProfileHistoryRecord[];
  /** Also true while none have been read yet. */
  hasOlderRecords: boolean;
  contacts: readonly Contact[];
}

/**
 * Records and contacts by time, the newest first; what has no time comes last. Contacts that are older than all records that
 * have been read wait for these: between them there may be others.
 */
export function timelineOf({ records, hasOlderRecords, contacts }: TimelineParts): TimelineEntry[] {
  const oldest = hasOlderRecords
    ? Math.min(...records.map(({ CreatedAt }) => CreatedAt?.getTime() ?? Infinity))
    : -Infinity;
  return [
    ...records.map((record) => ({ kind: "record" as const, at: record.CreatedAt, record })),
    ...contacts
      .map((contact) => ({ kind: "contact" as const, at: contact.at, contact }))
      .filter((entry) => timeOf(entry) >= oldest),
  ].toSorted((one, other) => timeOf(other) - timeOf(one) || 0);
}

function timeOf({ at }: { at: Date | undefined }): number {
  return at?.getTime() ?? -Infinity;
}
