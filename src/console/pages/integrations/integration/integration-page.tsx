import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { sourceOfUri } from "../../../../profile-model/integrations/integration-source.ts";
import { isNotFound } from "../../../api/errors.ts";
import { integrationQueries } from "../../../api/integrations.ts";
import { load, prefetch, queryClient } from "../../../api/query-client.ts";
import { integrationArn } from "../../../api/resource-arns.ts";
import { tagQueries } from "../../../api/tags.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { ResourceJson } from "../../../components/json/resource-json.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { TagsPanel } from "../../../components/tags/tags-panel.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { IntegrationNotFound } from "../integration-not-found.tsx";
import { DeleteIntegrationDialog } from "./delete-integration-dialog.tsx";
import { IntegrationDetails } from "./integration-details.tsx";

export const loader = ({ params: { domainName = "" }, request }: LoaderFunctionArgs) => {
  const uri = new URL(request.url).searchParams.get("uri") ?? "";
  const resourceArn = integrationArn(domainName, uri);
  return prefetch(
    ...(resourceArn ? [load(tagQueries.ofResource(resourceArn))] : []),
    load(integrationQueries.detail(domainName, uri)),
  );
};

function refresh(domainName: string, uri: string) {
  const resourceArn = integrationArn(domainName, uri);
  return Promise.all([
    resourceArn && queryClient.invalidateQueries(tagQueries.ofResource(resourceArn)),
    queryClient.invalidateQueries(integrationQueries.detail(domainName, uri)),
  ]);
}

/** One integration: what it brings in, from where, and as what. */
export function Component() {
  const { domainName = "" } = useParams();
  const uri = useSearchParams()[0].get("uri") ?? "";
  const integration = useQuery(integrationQueries.detail(domainName, uri));
  const [isDeleting, setDeleting] = useState(false);
  if (isNotFound(integration.error) || uri === "")
    return <IntegrationNotFound domainName={domainName} uri={uri} />;

  const { name } = sourceOfUri(uri);
  return (
    <SpaceBetween size="l">
      <PageTitle>{`Integration ${name}`}</PageTitle>
      <Header
        variant="h1"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <RefreshButton
              label="Refresh the integration"
              isFetching={integration.isFetching && !integration.isPending}
              onRefresh={() => void refresh(domainName, uri)}
            />
            <CliCommandButton
              calls={[{ operation: "GetIntegration", input: { DomainName: domainName, Uri: uri } }]}
            />
            <Button disabled={!integration.data} onClick={() => setDeleting(true)}>
              Delete
            </Button>
            <Button href={paths.editIntegration(domainName, uri)}>Edit</Button>
          </SpaceBetween>
        }
      >
        <PlainValue>{name}</PlainValue>
      </Header>
      {integration.isError && (
        <ErrorAlert
          what="The integration could not be loaded."
          error={integration.error}
          onRetry={() => void integration.refetch()}
          isRetrying={integration.isFetching}
        />
      )}
      {integration.isPending && (
        <Container>
          <StatusIndicator type="loading">Loading the integration</StatusIndicator>
        </Container>
      )}
      {integration.data && <IntegrationDetails integration={integration.data} />}
      <TagsPanel
        key={`${domainName} ${uri}`}
        resourceArn={integrationArn(domainName, uri)}
        shownTags={integration.data?.Tags}
      />
      {integration.data && <ResourceJson resource={integration.data} />}
      {isDeleting && integration.data && (
        <DeleteIntegrationDialog
          domainName={domainName}
          integration={integration.data}
          onDismiss={() => setDeleting(false)}
        />
      )}
    </SpaceBetween>
  );
}
