import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Spinner from "@cloudscape-design/components/spinner";
import { useState } from "react";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { loadFirstGroups, useMatchRun } from "../../../api/matches.ts";
import { prefetch } from "../../../api/query-client.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { BulkReport } from "./bulk-report.tsx";
import { BulkRunPanel } from "./bulk-run-panel.tsx";
import { BulkSetup } from "./bulk-setup.tsx";
import { useBulkRun } from "./use-bulk-run.ts";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(loadFirstGroups(domainName));

/** Merges many groups of a queue: a list of what would happen, a run that can be paused and resumed, a report. */
export function Component() {
  const { domainName = "" } = useParams();
  const matches = useMatchRun(domainName);
  const { controller, phase, run, items } = useBulkRun(domainName);
  // A run that is done gives way to the next one when the person says so.
  const [dismissedId, setDismissedId] = useState<string>();
  if (isNotFound(matches.error)) return <DomainNotFound domainName={domainName} />;
  const isShowingRun = run && run.id !== dismissedId;

  return (
    <SpaceBetween size="m">
      <PageTitle>Merge many groups</PageTitle>
      <Header
        variant="h1"
        description="Merges groups of the queue by rules, after a list of exactly what would happen."
        actions={<Button href={paths.mergePlans(domainName)}>Merge plans</Button>}
      >
        Merge many groups
      </Header>
      {matches.isError && (
        <ErrorAlert
          what="Not all match groups could be loaded."
          error={matches.error}
          onRetry={matches.retry}
          isRetrying={matches.isFetching}
        />
      )}
      {phase.kind === "notRead" && (
        <ErrorAlert
          what="This browser does not give what it keeps of earlier runs, and would not keep a new one."
          error={phase.error}
          onRetry={() => void controller.load()}
        />
      )}
      {isShowingRun ? (
        <>
          <BulkRunPanel
            controller={controller}
            run={run}
            phase={phase}
            items={items}
            onStartAnother={() => setDismissedId(run.id)}
          />
          <BulkReport domainName={domainName} items={items} />
        </>
      ) : matches.data && phase.kind !== "loading" ? (
        <BulkSetup domainName={domainName} matches={matches.data} controller={controller} />
      ) : matches.isError ? null : (
        <Box textAlign="center" padding="xxxl">
          <Spinner size="large" /> <span role="status">Loading the match groups</span>
        </Box>
      )}
    </SpaceBetween>
  );
}
