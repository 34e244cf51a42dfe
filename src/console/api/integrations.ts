import {
  DeleteIntegrationCommand,
  GetIntegrationCommand,
  type GetIntegrationCommandOutput,
  ListAccountIntegrationsCommand,
  ListIntegrationsCommand,
  type ListIntegrationsCommandOutput,
  PutIntegrationCommand,
  type PutIntegrationCommandInput,
} from "@aws-sdk/client-customer-profiles";
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import { client, clientWithoutRetries } from "./client.ts";
import { queryClient } from "./query-client.ts";

export type IntegrationSummary = NonNullable<ListIntegrationsCommandOutput["Items"]>[number];

/** Rows of a page; the service has 50 integrations in a domain by default. */
const MaxResults = 100;

/** The request for the first page of a domain's integrations. */
export const listIntegrationsInput = (domainName: string, includeHidden: boolean) => ({
  DomainName: domainName,
  MaxResults,
  IncludeHidden: includeHidden,
});

/** The request for the first page of a URI's integrations in all domains. */
export const accountIntegrationsInput = (uri: string, includeHidden: boolean) => ({
  Uri: uri,
  MaxResults,
  IncludeHidden: includeHidden,
});

export const integrationQueries = {
  /** What all queries about a domain's integrations have in common. */
  ofDomain: (domainName: string) => ({ queryKey: ["integrations", domainName] }),

  /** @param includeHidden with those that the service lists only when asked. */
  list: (domainName: string, includeHidden: boolean) =>
    infiniteQueryOptions({
      queryKey: ["integrations", domainName, "list", includeHidden],
      queryFn: ({ pageParam, signal }) =>
        client.send(
          new ListIntegrationsCommand({
            ...listIntegrationsInput(domainName, includeHidden),
            NextToken: pageParam,
          }),
          { abortSignal: signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.NextToken ?? undefined,
    }),

  detail: (domainName: string, uri: string) =>
    queryOptions({
      queryKey: ["integrations", domainName, "detail", uri],
      queryFn: ({ signal }) =>
        client.send(new GetIntegrationCommand({ DomainName: domainName, Uri: uri }), {
          abortSignal: signal,
        }),
    }),

  /** The integrations of a URI in every domain of the account. */
  inAccount: (uri: string, includeHidden: boolean) =>
    infiniteQueryOptions({
      queryKey: ["account-integrations", uri, includeHidden],
      queryFn: ({ pageParam, signal }) =>
        client.send(
          new ListAccountIntegrationsCommand({
            ...accountIntegrationsInput(uri, includeHidden),
            NextToken: pageParam,
          }),
          { abortSignal: signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.NextToken ?? undefined,
      enabled: uri !== "",
    }),
};

/** The integration as it is now, past every cache: for the moment before it is changed or deleted. */
export function readIntegrationAgain(
  DomainName: string,
  Uri: string,
): Promise<GetIntegrationCommandOutput> {
  return client.send(new GetIntegrationCommand({ DomainName, Uri }));
}

/** `exists`: the domain has an integration of this URI, which the request would have replaced; nothing was sent. */
export type CreationOutcome = { kind: "created" | "exists"; uri: string };

async function createIntegration(input: PutIntegrationCommandInput): Promise<CreationOutcome> {
  const { DomainName = "", Uri } = input;
  if (Uri !== undefined && (await hasIntegration(DomainName, Uri)))
    return { kind: "exists", uri: Uri };
  const created = await clientWithoutRetries.send(new PutIntegrationCommand(input));
  return { kind: "created", uri: created.Uri ?? "" };
}

/** GetIntegration would answer 404 for what is to be hoped for here: that there is none yet. */
async function hasIntegration(domainName: string, Uri: string): Promise<boolean> {
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListAccountIntegrationsCommand({ ...accountIntegrationsInput(Uri, true), NextToken }),
    );
    if (page.Items?.some(({ DomainName }) => DomainName === domainName)) return true;
    NextToken = page.NextToken;
  } while (NextToken);
  return false;
}

/** A change of an integration, made from what somebody saw of it. */
export interface IntegrationChange {
  domainName: string;
  uri: string;
  /** Whether what is about to be changed still is as it was when it was shown. */
  isAsSeen: (current: GetIntegrationCommandOutput) => boolean;
  /** The whole integration as it is to be: PutIntegration replaces it. */
  build: (
    current: GetIntegrationCommandOutput,
  ) => Omit<PutIntegrationCommandInput, "DomainName" | "Uri">;
}

/** `changed`: somebody else was faster, and nothing was sent. */
export type IntegrationChangeOutcome =
  | { kind: "saved" }
  | { kind: "changed"; current: GetIntegrationCommandOutput };

async function changeIntegration(change: IntegrationChange): Promise<IntegrationChangeOutcome> {
  const { domainName, uri, isAsSeen, build } = change;
  const current = await readIntegrationAgain(domainName, uri);
  if (!isAsSeen(current)) return { kind: "changed", current };
  await client.send(
    new PutIntegrationCommand({ ...build(current), DomainName: domainName, Uri: uri }),
  );
  return { kind: "saved" };
}

export const integrationMutations = {
  /** Sends nothing when the domain has an integration of this URI already: PutIntegration would replace it. */
  create: mutationOptions({
    mutationFn: createIntegration,
    onSettled: (_output, _error, { DomainName = "" }) => invalidate(DomainName),
  }),
  /** Reads the integration again first, and sends nothing when it is not what was seen. */
  change: mutationOptions({
    mutationFn: changeIntegration,
    onSettled: (_output, _error, { domainName }: IntegrationChange) => invalidate(domainName),
  }),
  /** Read the integration again right before (see `readIntegrationAgain`). */
  delete: mutationOptions({
    mutationFn: ({ domainName, uri }: { domainName: string; uri: string }) =>
      client.send(new DeleteIntegrationCommand({ DomainName: domainName, Uri: uri })),
    onSuccess: (_output, { domainName, uri }) => forgetIntegration(domainName, uri),
  }),
};

/** What a page still shows of a deleted integration is only marked: asked for now it would not be found. */
export async function forgetIntegration(domainName: string, uri: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({
      ...integrationQueries.detail(domainName, uri),
      refetchType: "none",
    }),
    queryClient.invalidateQueries({ queryKey: ["integrations", domainName, "list"] }),
    queryClient.invalidateQueries({ queryKey: ["account-integrations"] }),
  ]);
}

function invalidate(domainName: string): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries(integrationQueries.ofDomain(domainName)),
    queryClient.invalidateQueries({ queryKey: ["account-integrations"] }),
  ]);
}
