import {
  GetProfileHistoryRecordCommand,
  ListProfileHistoryRecordsCommand,
  type ProfileHistoryRecord,
} from "@aws-sdk/client-customer-profiles";
import { queryOptions } from "@tanstack/react-query";
import { profileFingerprint } from "../../profile-model/compare/profile-fingerprint.ts";
import {
  changesFields,
  type HistoryEntry,
  type ProfileChanges,
} from "../../profile-model/history/value-origin.ts";
import { writtenTargets } from "../../profile-model/object-types/written-targets.ts";
import type { IdentifiedProfile, Profile } from "../../profile-model/profile.ts";
import { client } from "./client.ts";
import { isNotFound } from "./errors.ts";
import { readObjectType } from "./object-types.ts";
import { queryClient } from "./query-client.ts";
import { sharedObjectType } from "./shared-object-type.ts";

/** The largest page of the API. */
const largestPage = 100;

/** The newest records of a profile, with the contents of the newest `mostContents` that changed it. */
async function readChanges(
  DomainName: string,
  profile: IdentifiedProfile,
  mostContents: number,
  abortSignal: AbortSignal,
): Promise<ProfileChanges> {
  const { ProfileId } = profile;
  const page = await client.send(
    new ListProfileHistoryRecordsCommand({ DomainName, ProfileId, MaxResults: largestPage }),
    { abortSignal },
  );
  const records = (page.ProfileHistoryRecords ?? []).filter(
    ({ ObjectTypeName }) => ObjectTypeName !== sharedObjectType,
  );
  const entries = records.flatMap((record) => toEntry(record) ?? []);
  const read = entries.filter(({ entry }) => changesFields(entry, profile)).slice(0, mostContents);
  const types = new Set(
    entries.flatMap(({ entry: { action, objectTypeName } }) =>
      action === "INGESTED" && objectTypeName !== "_profile" ? objectTypeName : [],
    ),
  );
  const [contents, targets] = await Promise.all([
    Promise.all(read.map(({ id }) => contentOf({ DomainName, ProfileId, Id: id }, abortSignal))),
    Promise.all(
      [...types].map(
        async (type) =>
          [type, await queryClient.fetchQuery(targetsOfType(DomainName, type))] as const,
      ),
    ),
  ]);
  const contentById = new Map(read.map(({ id }, index) => [id, contents[index]]));
  return {
    entries: entries.map(({ id, entry }) => ({ ...entry, profile: contentById.get(id) })),
    targetsOf: new Map(targets.flatMap(([type, known]) => (known ? [[type, known]] : []))),
  };
}

interface IdentifiedEntry {
  id: string;
  entry: HistoryEntry;
}

function toEntry(record: ProfileHistoryRecord): IdentifiedEntry | undefined {
  const { Id: id, CreatedAt: at, ActionType: action, ObjectTypeName, PerformedBy } = record;
  if (!id || !at || !action) return undefined;
  const objectTypeName = ObjectTypeName ?? "_profile";
  return {
    id,
    entry: { action, objectTypeName, at, performedBy: PerformedBy, profile: undefined },
  };
}

/** The profile that a record keeps; undefined where it keeps none, or has gone since it was listed. */
async function contentOf(
  input: { DomainName: string; ProfileId: string; Id: string },
  abortSignal: AbortSignal,
): Promise<Profile | undefined> {
  try {
    const { Content } = await client.send(new GetProfileHistoryRecordCommand(input), {
      abortSignal,
    });
    const content = JSON.parse(Content ?? "null") as Profile | null;
    return typeof content === "object" ? (content ?? undefined) : undefined;
  } catch (error) {
    if (isNotFound(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Where objects of a type write; null for one that is no type of the domain's own, or that may not be read. */
const targetsOfType = (domainName: string, objectTypeName: string) =>
  queryOptions({
    queryKey: ["object-types", domainName, "targets", objectTypeName],
    queryFn: async ({ signal }) => {
      try {
        const { Fields = {}, AllowProfileCreation } = await readObjectType(
          domainName,
          objectTypeName,
          signal,
        );
        return writtenTargets({ Fields, AllowProfileCreation });
      } catch {
        signal.throwIfAborted();
        return null;
      }
    },
    staleTime: 300_000,
  });

export const profileChangeQueries = {
  /**
   * How a profile came to have the values it has now: of its newest 100 records, the contents of the newest `mostContents` that
   * changed it. A profile with other values is asked about anew.
   */
  ofProfile: (domainName: string, profile: IdentifiedProfile, mostContents: number) =>
    queryOptions({
      // Not among the domain's profiles: what a merge has others read again is gone for some of them.
      queryKey: [
        "profile-changes",
        domainName,
        profile.ProfileId,
        profileFingerprint(profile),
        mostContents,
      ],
      queryFn: ({ signal }) => readChanges(domainName, profile, mostContents, signal),
      staleTime: 60_000,
    }),
};
