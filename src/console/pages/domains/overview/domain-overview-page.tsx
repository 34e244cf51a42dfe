import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { domainQueries } from "../../../api/domains.ts";
import { isNotFound } from "../../../api/errors.ts";
import {
  identityResolutionJobQueries,
  listJobsInput,
} from "../../../api/identity-resolution-jobs.ts";
import { integrationQueries, listIntegrationsInput } from "../../../api/integrations.ts";
import { getMatchesInput, matchQueries } from "../../../api/matches.ts";
import { templateQueries } from "../../../api/object-type-templates.ts";
import { listObjectTypesInput, objectTypeQueries } from "../../../api/object-types.ts";
import { load, prefetch, queryClient } from "../../../api/query-client.ts";
import { domainArn } from "../../../api/resource-arns.ts";
import { tagQueries } from "../../../api/tags.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { DemoDataBadge } from "../../../components/demo-data-badge.tsx";
import type { ServiceCall } from "../../../components/cli-command/service-call.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { ResourceJson } from "../../../components/json/resource-json.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { TagsPanel } from "../../../components/tags/tags-panel.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { DeleteDomainDialog } from "./delete-domain-dialog.tsx";
import { DomainFigures } from "./domain-figures.tsx";
import { DomainPicture } from "./domain-picture.tsx";
import { DomainSettings } from "./domain-settings.tsx";
import { IdentityResolutionSummary } from "./identity-resolution-summary.tsx";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) => {
  const resourceArn = domainArn(domainName);
  return prefetch(
    ...(resourceArn ? [load(tagQueries.ofResource(resourceArn))] : []),
    load(domainQueries.detail(domainName)),
    load(identityResolutionJobQueries.recent(domainName)),
    load(matchQueries.firstPage(domainName)),
    queryClient.prefetchInfiniteQuery(objectTypeQueries.list(domainName)),
    load(templateQueries.list),
    queryClient.prefetchInfiniteQuery(integrationQueries.list(domainName, false)),
  );
};

function refreshDomain(domainName: string) {
  const resourceArn = domainArn(domainName);
  return Promise.all([
    resourceArn && queryClient.invalidateQueries(tagQueries.ofResource(resourceArn)),
    queryClient.invalidateQueries(domainQueries.detail(domainName)),
    queryClient.invalidateQueries(identityResolutionJobQueries.recent(domainName)),
    queryClient.invalidateQueries(matchQueries.ofDomain(domainName)),
    queryClient.invalidateQueries(objectTypeQueries.ofDomain(domainName)),
    queryClient.invalidateQueries(integrationQueries.ofDomain(domainName)),
  ]);
}

/** What this page reads. */
function callsOf(domainName: string): ServiceCall[] {
  const resourceArn = domainArn(domainName);
  return [
    { operation: "GetDomain", input: { DomainName: domainName } },
    { operation: "ListIdentityResolutionJobs", input: listJobsInput(domainName) },
    { operation: "ListProfileObjectTypes", input: listObjectTypesInput(domainName) },
    { operation: "ListIntegrations", input: listIntegrationsInput(domainName, false) },
    { operation: "GetMatches", input: getMatchesInput(domainName) },
    ...(resourceArn ? [{ operation: "ListTagsForResource" as const, input: { resourceArn } }] : []),
  ];
}

export function Component() {
  const { domainName = "" } = useParams();
  const domain = useQuery(domainQueries.detail(domainName));
  const [isDeleting, setDeleting] = useState(false);
  if (domain.isError && isNotFound(domain.error)) return <DomainNotFound domainName={domainName} />;

  return (
    <SpaceBetween size="l">
      <PageTitle>{domainName}</PageTitle>
      <Header
        variant="h1"
        info={<DemoDataBadge tags={domain.data?.Tags} />}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <RefreshButton
              label="Refresh the domain"
              isFetching={domain.isFetching}
              onRefresh={() => void refreshDomain(domainName)}
            />
            <CliCommandButton calls={callsOf(domainName)} />
            <Button onClick={() => setDeleting(true)}>Delete</Button>
          </SpaceBetween>
        }
      >
        {domainName}
      </Header>
      {domain.isError && (
        <ErrorAlert
          what="The domain could not be loaded."
          error={domain.error}
          onRetry={() => void domain.refetch()}
          isRetrying={domain.isFetching}
        />
      )}
      <DomainPicture
        domainName={domainName}
        stats={domain.data?.Stats}
        isLoading={domain.isPending}
      />
      <IdentityResolutionSummary
        domainName={domainName}
        domain={domain.data}
        isLoading={domain.isPending}
      />
      <DomainFigures stats={domain.data?.Stats} isLoading={domain.isPending} />
      <DomainSettings domainName={domainName} domain={domain.data} isLoading={domain.isPending} />
      <TagsPanel
        key={domainName}
        resourceArn={domainArn(domainName)}
        shownTags={domain.data?.Tags}
      />
      {domain.data && <ResourceJson resource={domain.data} />}
      {isDeleting && (
        <DeleteDomainDialog domainName={domainName} onDismiss={() => setDeleting(false)} />
      )}
    </SpaceBetween>
  );
}
