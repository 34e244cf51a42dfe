import {
  CreateDomainCommand,
  type CreateDomainCommandInput,
  GetDomainCommand,
  ListDomainsCommand,
  type ListDomainsCommandOutput,
} from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { queryClient } from "./query-client.ts";

export type DomainSummary = NonNullable<ListDomainsCommandOutput["Items"]>[number];

export const domainQueries = {
  /** Every domain of the account, 100 a page (an account has 100 domains by default, so mostly one page). */
  list: infiniteQueryOptions({
    queryKey: ["domains", "list"],
    queryFn: ({ pageParam, signal }) =>
      client.send(new ListDomainsCommand({ MaxResults: 100, NextToken: pageParam }), {
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

export const domainMutations = {
  create: mutationOptions({
    mutationFn: (input: CreateDomainCommandInput) => client.send(new CreateDomainCommand(input)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["domains"] }),
  }),
};
