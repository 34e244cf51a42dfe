import {
  DeleteProfileObjectCommand,
  type DeleteProfileObjectCommandInput,
  ListProfileObjectsCommand,
  type ListProfileObjectsCommandInput,
  type Profile,
  PutProfileObjectCommand,
  type PutProfileObjectCommandInput,
  SearchProfilesCommand,
} from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { isNotFound } from "./errors.ts";
import { readObjectType, readObjectTypeNames } from "./object-types.ts";
import { invalidateProfiles, type SearchKey } from "./profiles.ts";

/** An object of a profile as ListProfileObjects gives it. */
export interface ProfileObject {
  uniqueKey: string;
  /** JSON. */
  content: string;
}

/** How many objects of a type a profile has, counted no further than the first page. */
export interface ObjectCount {
  objectTypeName: string;
  count: number;
  hasMore: boolean;
}

/** The largest page of the API. */
const largestPage = 100;

export interface ObjectOfType extends ProfileObject {
  objectTypeName: string;
}

async function countObjects(
  DomainName: string,
  ProfileId: string,
  objectTypeName: string,
  abortSignal: AbortSignal,
): Promise<ObjectCount> {
  const { objects, nextToken } = await pageOfObjects(
    { DomainName, ProfileId, ObjectTypeName: objectTypeName, MaxResults: largestPage },
    abortSignal,
  );
  return { objectTypeName, count: objects.length, hasMore: nextToken !== undefined };
}

/** A page of a profile's objects of one type; those without a key, which nothing could be done with, are left out. */
export async function pageOfObjects(
  input: ListProfileObjectsCommandInput,
  abortSignal?: AbortSignal,
) {
  const page = await client.send(
    new ListProfileObjectsCommand(input),
    abortSignal ? { abortSignal } : {},
  );
  const objects = (page.Items ?? []).flatMap(
    ({ ProfileObjectUniqueKey: uniqueKey, Object: content }): ProfileObject | [] =>
      uniqueKey === undefined ? [] : { uniqueKey, content: content ?? "" },
  );
  return { objects, nextToken: page.NextToken };
}

/**
 * One object of a profile as it is now, past every cache; undefined when the profile has none with this key. The API
 * reads no single object, so that this goes through all of the type's.
 */
export async function readObject(
  DomainName: string,
  ProfileId: string,
  ObjectTypeName: string,
  uniqueKey: string,
): Promise<ProfileObject | undefined> {
  let NextToken: string | undefined;
  do {
    const page = await pageOfObjects({
      DomainName,
      ProfileId,
      ObjectTypeName,
      MaxResults: largestPage,
      NextToken,
    });
    const found = page.objects.find((object) => object.uniqueKey === uniqueKey);
    if (found) return found;
    NextToken = page.nextToken;
  } while (NextToken);
  return undefined;
}

/** Every object of a profile, of each of the domain's own types, past every cache. */
export async function readAllObjects(
  DomainName: string,
  ProfileId: string,
): Promise<ObjectOfType[]> {
  const names = await readObjectTypeNames(DomainName);
  const ofTypes = await Promise.all(
    names.map(async (objectTypeName) => {
      const objects = await readObjectsOfType(DomainName, ProfileId, objectTypeName);
      return objects.map((object) => ({ ...object, objectTypeName }));
    }),
  );
  return ofTypes.flat();
}

/** How many objects of each of the domain's own types a profile has. */
export async function countObjectsByType(
  domainName: string,
  profileId: string,
  signal: AbortSignal,
): Promise<ObjectCount[]> {
  const names = await readObjectTypeNames(domainName, signal);
  return Promise.all(names.map((name) => countObjects(domainName, profileId, name, signal)));
}

/** The first hundred objects of a profile of one type, which may be a standard one: `_case`. */
export async function listObjectsOfType(
  DomainName: string,
  ProfileId: string,
  ObjectTypeName: string,
  signal: AbortSignal,
): Promise<ProfileObject[]> {
  const page = await pageOfObjects(
    { DomainName, ProfileId, ObjectTypeName, MaxResults: largestPage },
    signal,
  );
  return page.objects;
}

/** Every object of one type that a profile has, past every cache. */
export async function readObjectsOfType(
  DomainName: string,
  ProfileId: string,
  ObjectTypeName: string,
): Promise<ProfileObject[]> {
  const objects: ProfileObject[] = [];
  let NextToken: string | undefined;
  do {
    const page = await pageOfObjects({
      DomainName,
      ProfileId,
      ObjectTypeName,
      MaxResults: largestPage,
      NextToken,
    });
    objects.push(...page.objects);
    NextToken = page.nextToken;
  } while (NextToken);
  return objects;
}

/** An object that was sent, and the keys by which its profile is found. */
export interface SentObject {
  objectTypeName: string;
  uniqueKey: string;
  /** In the order in which the service asks them. */
  keys: readonly SearchKey[];
}

/** The profile that has an object, looked for by the object's keys: PutProfileObject does not say where it went. */
async function profileOfObject(
  domainName: string,
  { objectTypeName, uniqueKey, keys }: SentObject,
  abortSignal: AbortSignal,
): Promise<Profile | null> {
  const seen = new Set<string>();
  for (const { keyName, values } of keys) {
    const { Items = [] } = await client.send(
      new SearchProfilesCommand({ DomainName: domainName, KeyName: keyName, Values: values }),
      { abortSignal },
    );
    for (const profile of Items) {
      const { ProfileId = "" } = profile;
      if (seen.has(ProfileId)) continue;
      seen.add(ProfileId);
      if (await readObject(domainName, ProfileId, objectTypeName, uniqueKey)) return profile;
    }
  }
  return null;
}

/** The request for the first page of a profile's objects of one type. */
export const listObjectsInput = (
  domainName: string,
  profileId: string,
  objectTypeName: string,
) => ({
  DomainName: domainName,
  ProfileId: profileId,
  ObjectTypeName: objectTypeName,
  MaxResults: 20,
});

export const profileObjectQueries = {
  /** The profile that has an object that was sent; null when none of those that its keys find has it. */
  profileOf: (domainName: string, object: SentObject) =>
    queryOptions({
      queryKey: ["profiles", domainName, "of-object", object],
      queryFn: ({ signal }) => profileOfObject(domainName, object, signal),
    }),

  /** How many objects of each of the domain's own types the profile has. */
  counts: (domainName: string, profileId: string) =>
    queryOptions({
      queryKey: ["profiles", domainName, "object-counts", profileId],
      queryFn: ({ signal }) => countObjectsByType(domainName, profileId, signal),
    }),

  /** The fields of an object type, by which its objects fill the profile; none for what is no type of the domain's own. */
  fields: (domainName: string, objectTypeName: string) =>
    queryOptions({
      queryKey: ["object-types", domainName, "fields", objectTypeName],
      queryFn: async ({ signal }) => {
        try {
          const { Fields = {} } = await readObjectType(domainName, objectTypeName, signal);
          return Fields;
        } catch (error) {
          if (isNotFound(error)) return {};
          throw error;
        }
      },
      enabled: objectTypeName !== "",
    }),

  /** The profile's objects of one type, 20 a page. */
  ofType: (domainName: string, profileId: string, objectTypeName: string) =>
    infiniteQueryOptions({
      queryKey: ["profiles", domainName, "objects", profileId, objectTypeName],
      queryFn: ({ pageParam, signal }) =>
        pageOfObjects(
          { ...listObjectsInput(domainName, profileId, objectTypeName), NextToken: pageParam },
          signal,
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextToken }) => nextToken,
      enabled: objectTypeName !== "",
    }),
};

export const profileObjectMutations = {
  /** An object with a UNIQUE key replaces the one that has the same, so that a retry does nothing twice. */
  put: mutationOptions({
    mutationFn: (input: PutProfileObjectCommandInput) =>
      client.send(new PutProfileObjectCommand(input)),
    onSettled: (_output, _error, { DomainName }) => invalidateProfiles(DomainName),
  }),
  remove: mutationOptions({
    mutationFn: (input: DeleteProfileObjectCommandInput) =>
      client.send(new DeleteProfileObjectCommand(input)),
    onSettled: (_output, _error, { DomainName }) => invalidateProfiles(DomainName),
  }),
};
