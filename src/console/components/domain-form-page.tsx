import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { domainQueries } from "../api/domains.ts";
import { isNotFound } from "../api/errors.ts";
import { PageTitle } from "../shell/page-title.tsx";
import { DomainNotFound } from "./domain-not-found.tsx";
import { ErrorAlert } from "./error-alert.tsx";

interface DomainFormPageProps {
  domainName: string;
  title: string;
  /** The form, once there is a domain to fill it with. */
  children: (domain: GetDomainCommandOutput) => ReactNode;
}

/** A page whose form is about a domain: its looks until the domain is there, and when it does not come. */
export function DomainFormPage({ domainName, title, children }: DomainFormPageProps) {
  const domain = useQuery(domainQueries.detail(domainName));
  // One that goes while its form is filled in keeps it: nothing that was entered is lost.
  if (!domain.data && isNotFound(domain.error)) return <DomainNotFound domainName={domainName} />;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {domain.data ? (
        children(domain.data)
      ) : (
        <SpaceBetween size="l">
          <Header variant="h1">{title}</Header>
          {domain.isError ? (
            <ErrorAlert
              what="The domain could not be loaded."
              error={domain.error}
              onRetry={() => void domain.refetch()}
              isRetrying={domain.isFetching}
            />
          ) : (
            <Container>
              <StatusIndicator type="loading">Loading the settings</StatusIndicator>
            </Container>
          )}
        </SpaceBetween>
      )}
    </>
  );
}
