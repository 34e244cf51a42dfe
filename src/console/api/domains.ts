import {
  CreateDomainCommand,
  type CreateDomainCommandInput,
  DeleteDomainCommand,
  GetDomainCommand,
  type GetDomainCommandOutput,
  ListDomainsCommand,
  type ListDomainsCommandOutput,
  UpdateDomainCommand,
  type UpdateDomainCommandInput,
} from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import { client, clientWithoutRetries } from "./client.ts";
import { queryClient } from "./query-client.ts";

export type DomainSummary = NonNullable<ListDomainsCommandOutput["Items"]>[number];

/** The request for the first page of domains: 100, as many as an account has by default. */
export const listDomainsInput = { MaxResults: 100 };

export const domainQueries = {
  /** Every domain of the account, page by page. */
  list: infiniteQueryOptions({
    queryKey: ["domains", "list"],
    queryFn: ({ pageParam, signal }) =>
      client.send(new ListDomainsCommand({ ...listDomainsInput, NextToken: pageParam }), {
        abortSignal: signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.NextToken ?? undefined,
  }),
  /** One domain's settings and its Stats. */
  detail: (domainName: string) =>
    queryOptions({
      queryKey: ["domains", "detail", domainName],
      queryFn: ({ signal }) =>
        client.send(new GetDomainCommand({ DomainName: domainName }), { abortSignal: signal }),
    }),
};

/** A change of a domain's settings, made from what somebody saw of them. */
export interface DomainChange {
  domainName: string;
  /** Whether what is about to be changed still is as it was when it was shown. */
  isAsSeen: (current: GetDomainCommandOutput) => boolean;
  /** What to send, from the domain as it is now: UpdateDomain replaces `Matching` as a whole. */
  build: (current: GetDomainCommandOutput) => Omit<UpdateDomainCommandInput, "DomainName">;
}

/** `changed`: somebody else was faster, and nothing was sent. */
export type DomainChangeOutcome =
  | { kind: "saved" }
  | { kind: "changed"; current: GetDomainCommandOutput };

async function changeDomain(change: DomainChange): Promise<DomainChangeOutcome> {
  const { domainName, isAsSeen, build } = change;
  const current = await readDomainAgain(domainName);
  if (!isAsSeen(current)) return { kind: "changed", current };
  await client.send(new UpdateDomainCommand({ ...build(current), DomainName: domainName }));
  return { kind: "saved" };
}

/** The domain as it is now, past every cache: for the moment before it is changed or deleted. */
export function readDomainAgain(domainName: string): Promise<GetDomainCommandOutput> {
  return client.send(new GetDomainCommand({ DomainName: domainName }));
}

export const domainMutations = {
  create: mutationOptions({
    mutationFn: (input: CreateDomainCommandInput) =>
      clientWithoutRetries.send(new CreateDomainCommand(input)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["domains"] }),
  }),
  /** Reads the domain again first, and sends nothing when what is to be changed is not what was seen. */
  change: mutationOptions({
    mutationFn: changeDomain,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["domains"] }),
  }),
  /** Irreversible: read the domain again right before (see `readDomainAgain`). */
  delete: mutationOptions({
    mutationFn: (domainName: string) =>
      client.send(new DeleteDomainCommand({ DomainName: domainName })),
    onSuccess: (_output, domainName) => forgetDomain(domainName),
  }),
};

/**
 * Nothing of a deleted domain is true any more, should one of its name be created again. What the page still shows is
 * only marked: asked for now it would not be found.
 */
export async function forgetDomain(domainName: string): Promise<void> {
  const ofDomain = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    queryKey.includes(domainName);
  queryClient.removeQueries({ predicate: ofDomain, type: "inactive" });
  await Promise.all([
    queryClient.invalidateQueries({ predicate: ofDomain, refetchType: "none" }),
    queryClient.invalidateQueries({ queryKey: domainQueries.list.queryKey }),
  ]);
}
