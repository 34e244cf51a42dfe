import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { integrationQueries } from "../../../api/integrations.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { IntegrationNotFound } from "../integration-not-found.tsx";
import { EditIntegrationForm } from "./edit-integration-form.tsx";

export const loader = ({ params: { domainName = "" }, request }: LoaderFunctionArgs) => {
  const uri = new URL(request.url).searchParams.get("uri") ?? "";
  return prefetch(load(integrationQueries.detail(domainName, uri)));
};

export function Component() {
  const { domainName = "" } = useParams();
  const uri = useSearchParams()[0].get("uri") ?? "";
  const integration = useQuery(integrationQueries.detail(domainName, uri));
  // One that goes while it is edited keeps its form: nothing that was entered is lost.
  if ((!integration.data && isNotFound(integration.error)) || uri === "")
    return <IntegrationNotFound domainName={domainName} uri={uri} />;
  if (integration.data)
    return (
      <EditIntegrationForm
        key={`${domainName} ${uri}`}
        domainName={domainName}
        integration={integration.data}
      />
    );
  return (
    <SpaceBetween size="l">
      <PageTitle>Edit integration</PageTitle>
      <Header variant="h1">Edit integration</Header>
      {integration.isError ? (
        <ErrorAlert
          what="The integration could not be loaded."
          error={integration.error}
          onRetry={() => void integration.refetch()}
          isRetrying={integration.isFetching}
        />
      ) : (
        <Container>
          <StatusIndicator type="loading">Loading the integration</StatusIndicator>
        </Container>
      )}
    </SpaceBetween>
  );
}
