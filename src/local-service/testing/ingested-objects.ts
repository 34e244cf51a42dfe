import type {
  CustomerProfiles,
  PutProfileObjectTypeRequest,
} from "@aws-sdk/client-customer-profiles";
import { signedFetch } from "./signed-fetch.ts";

/** An object as tests put it; a number in it gives a number in the JSON. */
export type TestObject = Readonly<Record<string, unknown>>;

/**
 * Defines an object type whose objects have an `id` (UNIQUE) and an `email` (PROFILE), which makes new profiles, unless
 * `definition` says otherwise.
 */
export async function defineType(
  client: CustomerProfiles,
  DomainName: string,
  ObjectTypeName: string,
  definition: Partial<PutProfileObjectTypeRequest> = {},
): Promise<void> {
  await client.putProfileObjectType({
    DomainName,
    ObjectTypeName,
    Description: ObjectTypeName,
    AllowProfileCreation: true,
    Fields: {
      id: { Source: "_source.id" },
      email: { Source: "_source.email", ContentType: "EMAIL_ADDRESS" },
      firstName: { Source: "_source.firstName", Target: "_profile.FirstName" },
      city: { Source: "_source.city", Target: "_profile.Address.City" },
      tier: { Source: "_source.tier", Target: "_profile.Attributes.tier" },
    },
    Keys: {
      [`${ObjectTypeName}Id`]: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
    },
    ...definition,
  });
}

/** @returns ProfileObjectUniqueKey. */
export async function putObject(
  client: CustomerProfiles,
  DomainName: string,
  ObjectTypeName: string,
  object: TestObject,
): Promise<string> {
  const { ProfileObjectUniqueKey = "" } = await client.putProfileObject({
    DomainName,
    ObjectTypeName,
    Object: JSON.stringify(object),
  });
  return ProfileObjectUniqueKey;
}

/** Ids of the profiles that a key value finds. */
export async function profilesByKey(
  client: CustomerProfiles,
  DomainName: string,
  KeyName: string,
  value: string,
): Promise<string[]> {
  const { Items = [] } = await client.searchProfiles({ DomainName, KeyName, Values: [value] });
  return Items.map(({ ProfileId = "" }) => ProfileId);
}

/** The objects of a profile as they were put. */
export async function objectsOf(
  client: CustomerProfiles,
  DomainName: string,
  ProfileId: string,
  ObjectTypeName: string,
): Promise<TestObject[]> {
  const { Items = [] } = await client.listProfileObjects({
    DomainName,
    ProfileId,
    ObjectTypeName,
    MaxResults: 100,
  });
  return Items.map((item) => JSON.parse(item.Object ?? "") as TestObject);
}

export interface ListedDeadLetters {
  Count: number;
  Items: { ObjectTypeName: string; Reason: string; Message: string; Object: string }[];
}

export async function deadLettersOf(
  endpoint: string,
  domainName: string,
): Promise<ListedDeadLetters> {
  const path = `/_local/domains/${domainName}/dead-letters`;
  const { body } = await signedFetch(endpoint, { method: "GET", path });
  return body as unknown as ListedDeadLetters;
}
