import {
  DeleteProfileObjectTypeCommand,
  type DeleteProfileObjectTypeCommandInput,
  GetProfileObjectTypeCommand,
  type GetProfileObjectTypeCommandOutput,
  ListProfileObjectTypesCommand,
  type ListProfileObjectTypesCommandOutput,
  PutProfileObjectTypeCommand,
  type PutProfileObjectTypeCommandInput,
} from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { invalidateProfiles } from "./profiles.ts";
import { queryClient } from "./query-client.ts";

export type ObjectTypeSummary = NonNullable<ListProfileObjectTypesCommandOutput["Items"]>[number];
export type ObjectType = Omit<GetProfileObjectTypeCommandOutput, "$metadata">;

/** The largest page of the API. */
const largestPage = 100;

/** Types that are read at the same time: GetProfileObjectType is allowed ten times a second. */
const readsAtOnce = 4;

/** The names of the domain's own object types, past every cache. */
export async function readObjectTypeNames(
  DomainName: string,
  abortSignal?: AbortSignal,
): Promise<string[]> {
  const names: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListProfileObjectTypesCommand({ ...listObjectTypesInput(DomainName), NextToken }),
      abortSignal ? { abortSignal } : {},
    );
    names.push(...(page.Items ?? []).flatMap(({ ObjectTypeName }) => ObjectTypeName ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return names;
}

async function everyObjectType(domainName: string, signal: AbortSignal): Promise<ObjectType[]> {
  const names = await readObjectTypeNames(domainName, signal);
  const found: ObjectType[] = [];
  for (let start = 0; start < names.length; start += readsAtOnce) {
    const some = names.slice(start, start + readsAtOnce);
    found.push(
      ...(await Promise.all(some.map((name) => readObjectType(domainName, name, signal)))),
    );
  }
  return found;
}

/** The object type as it is now, past every cache: for the moment before it is changed or deleted. */
export async function readObjectType(
  DomainName: string,
  ObjectTypeName: string,
  signal?: AbortSignal,
): Promise<ObjectType> {
  const { $metadata: _, ...objectType } = await client.send(
    new GetProfileObjectTypeCommand({ DomainName, ObjectTypeName }),
    signal ? { abortSignal: signal } : {},
  );
  return objectType;
}

/** The request for the first page of a domain's object types: 100, as many as a domain has by default. */
export const listObjectTypesInput = (domainName: string) => ({
  DomainName: domainName,
  MaxResults: largestPage,
});

export const objectTypeQueries = {
  /** What all queries about a domain's object types have in common. */
  ofDomain: (domainName: string) => ({ queryKey: ["object-types", domainName] }),

  /** The domain's object types, page by page. */
  list: (domainName: string) =>
    infiniteQueryOptions({
      queryKey: ["object-types", domainName, "list"],
      queryFn: ({ pageParam, signal }) =>
        client.send(
          new ListProfileObjectTypesCommand({
            ...listObjectTypesInput(domainName),
            NextToken: pageParam,
          }),
          { abortSignal: signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.NextToken ?? undefined,
    }),

  /** One object type with its fields, keys and tags. */
  detail: (domainName: string, objectTypeName: string) =>
    queryOptions({
      queryKey: ["object-types", domainName, "detail", objectTypeName],
      queryFn: ({ signal }) => readObjectType(domainName, objectTypeName, signal),
    }),

  /** Every object type with its fields and keys: a request for each, so only where keys are held against each other. */
  definitions: (domainName: string) =>
    queryOptions({
      queryKey: ["object-types", domainName, "definitions"],
      queryFn: ({ signal }) => everyObjectType(domainName, signal),
      staleTime: 60_000,
    }),
};

/** Profiles too: their objects are counted by type. */
function invalidateAfterWriting(domainName: string | undefined, refetchType: "active" | "none") {
  const isOfAllTypes = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey[2] === "definitions";
  const queryKey = ["object-types", domainName];
  return Promise.all([
    // A request for each type: they are read again by the next form that needs them, and nobody waits for them here.
    queryClient.invalidateQueries({ queryKey, predicate: isOfAllTypes, refetchType: "none" }),
    queryClient.invalidateQueries({
      queryKey,
      predicate: (query) => !isOfAllTypes(query),
      refetchType,
    }),
    invalidateProfiles(domainName, refetchType),
  ]);
}

export const objectTypeMutations = {
  /** Puts one definition in the place of another, so that a retry does nothing twice. Read it again right before. */
  put: mutationOptions({
    mutationFn: (input: PutProfileObjectTypeCommandInput) =>
      client.send(new PutProfileObjectTypeCommand(input)),
    onSettled: (_output, _error, { DomainName }) => invalidateAfterWriting(DomainName, "active"),
  }),
  /** Irreversible: read it again right before (see `readObjectType`). */
  remove: mutationOptions({
    mutationFn: (input: DeleteProfileObjectTypeCommandInput) =>
      client.send(new DeleteProfileObjectTypeCommand(input)),
    // Read again where people go next: the page of the type would only find that it is gone.
    onSettled: (_output, _error, { DomainName }) =>
      Promise.all([
        invalidateAfterWriting(DomainName, "none"),
        queryClient.invalidateQueries({ queryKey: ["domains", "detail", DomainName] }),
        // Those that feed the type are disabled with it.
        queryClient.invalidateQueries({ queryKey: ["integrations", DomainName] }),
      ]),
  }),
};
