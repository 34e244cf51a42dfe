import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Spinner from "@cloudscape-design/components/spinner";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { sharedDecisionQueries } from "../../../shared-decisions/shared-decision-queries.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { SharingOff } from "./sharing-off.tsx";
import { SharingOn } from "./sharing-on.tsx";
import { WhatSharingDoes } from "./what-sharing-does.tsx";

/** Whether the decisions of a domain are shared, what that means, and turning it on and off. */
export function Component() {
  const { domainName = "" } = useParams();
  const state = useQuery(sharedDecisionQueries.state(domainName));
  if (isNotFound(state.error)) return <DomainNotFound domainName={domainName} />;
  return (
    <SpaceBetween size="m">
      <PageTitle>Share decisions</PageTitle>
      <Header
        variant="h1"
        description="Keeps what reviewers decide in the domain itself, so that colleagues in other browsers see it."
      >
        Share decisions
      </Header>
      {state.isError && (
        <ErrorAlert
          what="Whether decisions are shared could not be read."
          error={state.error}
          onRetry={() => void state.refetch()}
          isRetrying={state.isFetching}
        />
      )}
      {state.isPending && (
        <Box textAlign="center" padding="xxxl">
          <Spinner size="large" /> <span role="status">Reading whether decisions are shared</span>
        </Box>
      )}
      {state.data?.isOn === false && <SharingOff domainName={domainName} />}
      {state.data?.isOn && <SharingOn domainName={domainName} since={state.data.since} />}
      {state.data && <WhatSharingDoes isOn={state.data.isOn} />}
    </SpaceBetween>
  );
}
