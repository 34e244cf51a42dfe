import {
  type ActionType,
  GetProfileHistoryRecordCommand,
  ListProfileHistoryRecordsCommand,
} from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { sharedObjectType } from "./shared-object-type.ts";

/** The request for the newest 20 records of a profile. */
export const listHistoryInput = (
  domainName: string,
  profileId: string,
  action: ActionType | undefined,
) => ({ DomainName: domainName, ProfileId: profileId, ActionType: action, MaxResults: 20 });

export const profileHistoryQueries = {
  /** What happened to a profile, 20 records a page. */
  records: (domainName: string, profileId: string, action: ActionType | undefined) =>
    infiniteQueryOptions({
      queryKey: ["profiles", domainName, "history", profileId, action],
      queryFn: ({ pageParam, signal }) =>
        client.send(
          new ListProfileHistoryRecordsCommand({
            ...listHistoryInput(domainName, profileId, action),
            NextToken: pageParam,
          }),
          { abortSignal: signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ NextToken }) => NextToken,
    }),

  /** One record with its content. */
  record: (domainName: string, profileId: string, recordId: string) =>
    queryOptions({
      queryKey: ["profiles", domainName, "history-record", profileId, recordId],
      queryFn: ({ signal }) =>
        client.send(
          new GetProfileHistoryRecordCommand({
            DomainName: domainName,
            ProfileId: profileId,
            Id: recordId,
          }),
          { abortSignal: signal },
        ),
    }),
};

/** Records that are read to find the newest that is not of a review's own object. */
const fewRecords = 10;

/**
 * When each profile was last changed, by its id, in milliseconds since the epoch: the time of the newest record of its
 * history that is not of a review. A profile without one is left out.
 */
export async function lastUpdates(
  domainName: string,
  profileIds: readonly string[],
): Promise<Map<string, number>> {
  const newest = await Promise.all(
    profileIds.map(async (profileId): Promise<[string, number][]> => {
      const { ProfileHistoryRecords = [] } = await client.send(
        new ListProfileHistoryRecordsCommand({
          DomainName: domainName,
          ProfileId: profileId,
          MaxResults: fewRecords,
        }),
      );
      const at = ProfileHistoryRecords.find(
        ({ ObjectTypeName }) => ObjectTypeName !== sharedObjectType,
      )?.CreatedAt;
      return at ? [[profileId, at.getTime()]] : [];
    }),
  );
  return new Map(newest.flat());
}
