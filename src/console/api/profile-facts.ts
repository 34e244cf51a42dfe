import { ListProfileHistoryRecordsCommand } from "@aws-sdk/client-customer-profiles";
import { queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { countObjectsByType, listObjectsOfType, type ObjectCount } from "./profile-objects.ts";
import { sharedObjectType } from "./shared-object-type.ts";

/** What the service tells of a profile beside its fields. Each part is undefined where it was refused or failed. */
export interface ProfileFacts {
  objects: ObjectCount[] | undefined;
  /** Cases that are not closed, among the first hundred. */
  openCases: number | undefined;
  createdAt: Date | undefined;
  /** The latest record of its history: when it was, and by objects of which type (`_profile` for a change of its own). */
  lastChange: { at: Date; objectTypeName: string } | undefined;
}

async function readFacts(
  domainName: string,
  profileId: string,
  signal: AbortSignal,
): Promise<ProfileFacts> {
  // What IAM denies of these must not keep anybody from a review.
  const orUndefined = <Value>(reading: Promise<Value>) => reading.catch(() => undefined);
  const [objects, cases, created, latest] = await Promise.all([
    orUndefined(countObjectsByType(domainName, profileId, signal)),
    orUndefined(listObjectsOfType(domainName, profileId, "_case", signal)),
    orUndefined(newestRecord(domainName, profileId, signal, "CREATED")),
    orUndefined(newestRecord(domainName, profileId, signal)),
  ]);
  signal.throwIfAborted();
  return {
    objects: objects?.filter(({ objectTypeName }) => objectTypeName !== sharedObjectType),
    openCases: cases?.filter(({ content }) => isOpenCase(content)).length,
    createdAt: created?.CreatedAt,
    lastChange: latest?.CreatedAt && {
      at: latest.CreatedAt,
      objectTypeName: latest.ObjectTypeName ?? "_profile",
    },
  };
}

/** Records that are read to find the newest that is not of a review's own object. */
const fewRecords = 10;

async function newestRecord(
  DomainName: string,
  ProfileId: string,
  abortSignal: AbortSignal,
  ActionType?: "CREATED",
) {
  const page = await client.send(
    new ListProfileHistoryRecordsCommand({
      DomainName,
      ProfileId,
      ActionType,
      MaxResults: fewRecords,
    }),
    { abortSignal },
  );
  return page.ProfileHistoryRecords?.find(
    ({ ObjectTypeName }) => ObjectTypeName !== sharedObjectType,
  );
}

/** Standard cases have a Status in their source's own words, and a ClosedDate (Administrator Guide, "Standard case"). */
function isOpenCase(content: string): boolean {
  try {
    const { ClosedDate, Status = "" } = JSON.parse(content) as Record<string, string | undefined>;
    return !ClosedDate && !/^(closed|resolved|solved|cancell?ed)$/iu.test(Status);
  } catch {
    return false;
  }
}

export const profileFactsQueries = {
  ofProfile: (domainName: string, profileId: string) =>
    queryOptions({
      // Not among the domain's profiles: what a merge has others read again is gone for some of them.
      queryKey: ["profile-facts", domainName, profileId],
      queryFn: ({ signal }) => readFacts(domainName, profileId, signal),
      staleTime: 60_000,
    }),
};
