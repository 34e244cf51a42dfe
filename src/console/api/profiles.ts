import {
  BatchGetProfileCommand,
  CreateProfileCommand,
  type CreateProfileCommandInput,
  DeleteProfileCommand,
  type DeleteProfileCommandInput,
  type LogicalOperator,
  MergeProfilesCommand,
  type MergeProfilesCommandInput,
  type Profile as SdkProfile,
  SearchProfilesCommand,
  type SearchProfilesCommandInput,
  UpdateProfileCommand,
  type UpdateProfileCommandInput,
} from "@aws-sdk/client-customer-profiles";
import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import { client, clientWithoutRetries } from "./client.ts";
import { describeError } from "./errors.ts";
import { queryClient } from "./query-client.ts";

/** One search key with its values; SearchProfiles takes one to five of them. */
export interface SearchKey {
  keyName: string;
  values: string[];
}

export interface ProfileSearch {
  keys: SearchKey[];
  operator: LogicalOperator;
  nextToken?: string | undefined;
  /** Profiles a page, 1 to 100. */
  pageSize?: number;
}

/** The profiles that were asked for: those that exist, in the order asked, and the ids of those that do not. */
export interface ProfilesById {
  profiles: IdentifiedProfile[];
  missingIds: string[];
}

/** BatchGetProfile takes 20 ids a call. */
const batchSize = 20;

async function getProfiles(
  domainName: string,
  profileIds: readonly string[],
  signal?: AbortSignal,
): Promise<ProfilesById> {
  const batches: string[][] = [];
  for (let start = 0; start < profileIds.length; start += batchSize)
    batches.push(profileIds.slice(start, start + batchSize));
  const found = new Map<string, IdentifiedProfile>();
  const pages = await Promise.all(batches.map((ids) => getBatch(domainName, ids, signal)));
  for (const profile of pages.flat())
    if (profile.ProfileId)
      found.set(profile.ProfileId, { ...profile, ProfileId: profile.ProfileId });
  return {
    profiles: profileIds.flatMap((id) => found.get(id) ?? []),
    missingIds: profileIds.filter((id) => !found.has(id)),
  };
}

async function getBatch(
  DomainName: string,
  ProfileIds: string[],
  abortSignal?: AbortSignal,
): Promise<SdkProfile[]> {
  const options = abortSignal ? { abortSignal } : {};
  try {
    const page = await client.send(new BatchGetProfileCommand({ DomainName, ProfileIds }), options);
    return page.Profiles ?? [];
  } catch (error) {
    if (describeError(error).kind !== "denied") throw error;
    // BatchGetProfile is a later operation, which older IAM policies do not name; searching by id needs no more than
    // the permission the rest of the console uses anyway.
    const page = await client.send(
      new SearchProfilesCommand({
        DomainName,
        KeyName: "_profileId",
        Values: ProfileIds,
        MaxResults: batchSize,
      }),
      options,
    );
    return page.Items ?? [];
  }
}

/** The request for one page of a search. */
export function searchInput(
  domainName: string,
  { keys: [first, ...additional], operator, nextToken, pageSize = 20 }: ProfileSearch,
): SearchProfilesCommandInput {
  return {
    DomainName: domainName,
    KeyName: first?.keyName,
    Values: first?.values,
    ...(additional.length > 0 && {
      AdditionalSearchKeys: additional.map((key) => ({
        KeyName: key.keyName,
        Values: key.values,
      })),
      LogicalOperator: operator,
    }),
    MaxResults: pageSize,
    NextToken: nextToken,
  };
}

export const profileQueries = {
  search: (domainName: string, search: ProfileSearch) =>
    queryOptions({
      queryKey: ["profiles", domainName, "search", search],
      queryFn: ({ signal }) =>
        client.send(new SearchProfilesCommand(searchInput(domainName, search)), {
          abortSignal: signal,
        }),
      enabled: search.keys.length > 0,
    }),

  /** Profiles by id, in the order of `profileIds`. */
  byIds: (domainName: string, profileIds: readonly string[]) =>
    queryOptions({
      queryKey: ["profiles", domainName, "by-ids", profileIds],
      queryFn: ({ signal }) => getProfiles(domainName, profileIds, signal),
    }),
};

/** Has every profile of a domain read again: for when one is known to be no longer what the cache says. */
export async function invalidateProfiles(
  domainName: string | undefined,
  refetchType: "active" | "none" = "active",
): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ["profiles", domainName], refetchType });
}

function invalidateAfterWriting(domainName: string | undefined, refetchType?: "active" | "none") {
  return Promise.all([
    invalidateProfiles(domainName, refetchType),
    queryClient.invalidateQueries({ queryKey: ["domains", "detail", domainName] }),
  ]);
}

export const profileMutations = {
  /** Never retried: CreateProfile makes a profile at each call. */
  create: mutationOptions({
    mutationFn: (input: CreateProfileCommandInput) =>
      clientWithoutRetries.send(new CreateProfileCommand(input)),
    onSettled: (_output, _error, { DomainName }) => invalidateAfterWriting(DomainName),
  }),
  /** Read the profile again right before (see `readAgain`): the API does not notice what somebody else wrote since. */
  update: mutationOptions({
    mutationFn: (input: UpdateProfileCommandInput) => client.send(new UpdateProfileCommand(input)),
    onSettled: (_output, _error, { DomainName }) => invalidateAfterWriting(DomainName),
  }),
  /** Irreversible: read the profile again right before (see `readAgain`). */
  remove: mutationOptions({
    mutationFn: (input: DeleteProfileCommandInput) => client.send(new DeleteProfileCommand(input)),
    // Read again where people go next: the page of the profile would only find that it is gone.
    onSettled: (_output, _error, { DomainName }) => invalidateAfterWriting(DomainName, "none"),
  }),
  /**
   * Irreversible: read the profiles again right before (see `readAgain`). Never retried: a second attempt would be refused
   * where the first was done and its answer got lost, and that refusal would be taken for the truth.
   */
  merge: mutationOptions({
    mutationFn: (input: MergeProfilesCommandInput) =>
      clientWithoutRetries.send(new MergeProfilesCommand(input)),
    onSettled: (_output, _error, { DomainName }) => invalidateAfterWriting(DomainName),
  }),
};

/** The profiles as they are now, past every cache: for the moment before a merge and the moment after it. */
export function readAgain(
  domainName: string,
  profileIds: readonly string[],
): Promise<ProfilesById> {
  return getProfiles(domainName, profileIds);
}

/** The ids of the profiles that all of the keys find, 100 of them at most, past every cache. */
export async function findProfileIds(
  domainName: string,
  keys: SearchKey[],
): Promise<readonly string[]> {
  const search = searchInput(domainName, { keys, operator: "AND", pageSize: 100 });
  const { Items = [] } = await client.send(new SearchProfilesCommand(search));
  return Items.flatMap(({ ProfileId }) => ProfileId ?? []);
}
