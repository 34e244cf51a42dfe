import {
  DeleteProfileObjectTypeCommand,
  ListProfileObjectsCommand,
  ListProfileObjectTypesCommand,
  PutProfileObjectCommand,
  PutProfileObjectTypeCommand,
} from "@aws-sdk/client-customer-profiles";
import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { client } from "../api/client.ts";
import { isNotFound } from "../api/errors.ts";
import { invalidateProfiles } from "../api/profiles.ts";
import { queryClient } from "../api/query-client.ts";
import { sharedObjectType } from "../api/shared-object-type.ts";
import { sharedTypeDefinition } from "./shared-type-definition.ts";

/** Whether a domain's decisions are shared, and since when: the age of the object type, which a new one starts anew. */
export type SharingState = { isOn: false } | { isOn: true; since: Date };

/** The largest page of the API. */
const largestPage = 100;

/**
 * Listed and not asked for by name: that it is not there is the usual case, and no error.
 *
 * @throws when the types cannot be listed; then nobody knows whether decisions are shared.
 */
async function readState(DomainName: string, abortSignal?: AbortSignal): Promise<SharingState> {
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListProfileObjectTypesCommand({ DomainName, NextToken, MaxResults: largestPage }),
      abortSignal ? { abortSignal } : {},
    );
    const found = page.Items?.find(({ ObjectTypeName }) => ObjectTypeName === sharedObjectType);
    if (found) return { isOn: true, since: found.CreatedAt ?? new Date(0) };
    NextToken = page.NextToken;
  } while (NextToken);
  return { isOn: false };
}

/** The contents of the shared records that a profile holds; none of a profile that is gone. */
async function readRecords(DomainName: string, ProfileId: string): Promise<string[]> {
  const contents: string[] = [];
  let NextToken: string | undefined;
  try {
    do {
      const page = await client.send(
        new ListProfileObjectsCommand({
          DomainName,
          ProfileId,
          ObjectTypeName: sharedObjectType,
          NextToken,
          MaxResults: largestPage,
        }),
      );
      contents.push(...(page.Items ?? []).flatMap(({ Object: content }) => content ?? []));
      NextToken = page.NextToken;
    } while (NextToken);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
  return contents;
}

export const sharedDecisionQueries = {
  /** With the object types, so that whoever changes one has it read again. */
  state: (domainName: string) =>
    queryOptions({
      queryKey: ["object-types", domainName, "shared-decisions"],
      queryFn: ({ signal }) => readState(domainName, signal),
      staleTime: 60_000,
    }),

  /** What a profile holds; a colleague's decision is seen within a minute, where the profile is looked at. */
  ofProfile: (domainName: string, profileId: string) =>
    queryOptions({
      queryKey: ["shared-decisions", domainName, profileId],
      queryFn: () => readRecords(domainName, profileId),
      staleTime: 60_000,
      structuralSharing: false,
    }),
};

export interface TurnOn {
  domainName: string;
  expirationDays: number;
}

/** Object types belong to several pages, and go with their objects from profiles. */
function invalidateAfterTurning(domainName: string) {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: ["object-types", domainName] }),
    queryClient.invalidateQueries({ queryKey: ["shared-decisions", domainName] }),
    invalidateProfiles(domainName),
  ]);
}

export const sharedDecisionMutations = {
  /** Where somebody else was faster, theirs stays as it is. */
  turnOn: mutationOptions({
    mutationFn: async ({ domainName, expirationDays }: TurnOn) => {
      const { isOn } = await readState(domainName);
      if (isOn) return;
      await client.send(
        new PutProfileObjectTypeCommand(sharedTypeDefinition(domainName, expirationDays)),
      );
    },
    onSettled: (_output, _error, { domainName }) => invalidateAfterTurning(domainName),
  }),
  /** Irreversible: the objects of the type go with it. Nothing happens where somebody else was faster. */
  turnOff: mutationOptions({
    mutationFn: async (domainName: string) => {
      const { isOn } = await readState(domainName);
      if (!isOn) return;
      await client.send(
        new DeleteProfileObjectTypeCommand({
          DomainName: domainName,
          ObjectTypeName: sharedObjectType,
        }),
      );
    },
    onSettled: (_output, _error, domainName) => invalidateAfterTurning(domainName),
  }),
};

/** Puts a shared record on the profile that it names; sent again, it takes its own place. */
export async function putSharedRecord(DomainName: string, content: string): Promise<void> {
  await client.send(
    new PutProfileObjectCommand({ DomainName, ObjectTypeName: sharedObjectType, Object: content }),
  );
}
