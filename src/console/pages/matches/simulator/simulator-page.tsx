import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Spinner from "@cloudscape-design/components/spinner";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { domainQueries } from "../../../api/domains.ts";
import { isNotFound } from "../../../api/errors.ts";
import { loadFirstGroups, useMatchRun } from "../../../api/matches.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { autoMergingOf } from "../../identity-resolution/auto-merging/auto-merging-values.ts";
import { SimulationResults } from "./simulation-results.tsx";
import { SimulatorForm } from "./simulator-form.tsx";
import { useSimulation } from "./use-simulation.ts";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(load(domainQueries.detail(domainName)), loadFirstGroups(domainName));

/** Tries consolidation criteria on the match groups of the latest run and names who would be merged by them. */
export function Component() {
  const { domainName = "" } = useParams();
  const domain = useQuery(domainQueries.detail(domainName));
  const matches = useMatchRun(domainName);
  const { simulation, isRunning, error, start, goOn, stop } = useSimulation(domainName);
  if (isNotFound(domain.error) || isNotFound(matches.error))
    return <DomainNotFound domainName={domainName} />;
  const failed = [domain, matches].find((query) => query.isError);
  const groups = matches.data?.groups ?? [];

  return (
    <SpaceBetween size="m">
      <PageTitle>Try auto-merging</PageTitle>
      <Header
        variant="h1"
        description="Names the profiles that auto-merging would merge in the match groups of the latest run. Nothing is changed."
        actions={<Button href={paths.autoMerging(domainName)}>Edit auto-merging</Button>}
      >
        Try auto-merging
      </Header>
      {failed && (
        <ErrorAlert
          what="What the trial needs could not be loaded."
          error={failed.error}
          onRetry={() => void Promise.all([domain.refetch(), matches.refetch()])}
          isRetrying={domain.isFetching || matches.isFetching}
        />
      )}
      {domain.data && matches.data ? (
        <>
          {!matches.isComplete && (
            <Alert type="info">
              {groups.length.toLocaleString()} of {matches.data.total?.toLocaleString() ?? "all"}{" "}
              match groups are loaded. A trial takes those that are here when it begins.
            </Alert>
          )}
          <SimulatorForm
            initial={autoMergingOf(domain.data)}
            isRunning={isRunning}
            onTry={(criteria, minScore) =>
              start(
                groups.filter(({ confidenceScore }) => (confidenceScore ?? -1) >= minScore),
                criteria,
              )
            }
          />
          {error !== undefined && (
            <ErrorAlert what="The trial came to a stop." error={error} onRetry={goOn} />
          )}
          {simulation && (
            <>
              <SimulationResults
                domainName={domainName}
                simulation={simulation}
                isRunning={isRunning}
                onGoOn={goOn}
                onStop={stop}
              />
              <Alert type="info">
                Which of several values stays is decided by when each was last updated, or by its
                source. The API does not tell that of a field, so that this trial names all of them.
              </Alert>
            </>
          )}
        </>
      ) : (
        !failed && (
          <Box textAlign="center" padding="xxxl">
            <Spinner size="large" /> <span role="status">Loading the match groups</span>
          </Box>
        )
      )}
    </SpaceBetween>
  );
}
