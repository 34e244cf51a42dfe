import Box from "@cloudscape-design/components/box";
import Spinner from "@cloudscape-design/components/spinner";
import { useQuery } from "@tanstack/react-query";
import type { useMatchRun } from "../../../api/matches.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { describeDecision } from "./describe-decision.ts";

interface GroupNotListedProps {
  domainName: string;
  matchId: string;
  run: ReturnType<typeof useMatchRun>;
}

/** While the group is looked for in the run, when that fails, and when the latest run does not have it. */
export function GroupNotListed({ domainName, matchId, run }: GroupNotListedProps) {
  const decisions = useQuery(decisionQueries.ofDomain(domainName));
  if (run.isError)
    return (
      <>
        <PageTitle>Review</PageTitle>
        <ErrorAlert
          what="The match group could not be loaded."
          error={run.error}
          onRetry={run.retry}
          isRetrying={run.isFetching}
        />
      </>
    );
  if (!run.isComplete || decisions.isPending)
    return (
      <Box textAlign="center" padding="xxxl">
        <PageTitle>Review</PageTitle>
        <Spinner size="large" /> <span role="status">Loading the match group</span>
      </Box>
    );
  const decision = decisions.data?.findLast((one) => one.matchId === matchId);
  return (
    <>
      <PageTitle>Match group not found</PageTitle>
      <ResourceNotFound
        title="Match group not found"
        wayOn={{ text: "Go to the latest matches", href: paths.matches(domainName) }}
      >
        {decision
          ? describeDecision(decision)
          : "The latest identity resolution job has no such group. Every run replaces the groups of the run before."}
      </ResourceNotFound>
    </>
  );
}
