import type { MatchingResponse } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import { useQuery } from "@tanstack/react-query";
import { isLocalService } from "../../../api/connection.ts";
import { identityResolutionJobQueries } from "../../../api/identity-resolution-jobs.ts";
import { JobStatus } from "../../../components/job-status.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import { weeklySchedule } from "../../../components/weekly-schedule.ts";
import { paths } from "../../../paths.ts";

interface NothingToReviewProps {
  domainName: string;
  /** Undefined on a domain that never had matching. */
  matching: MatchingResponse | undefined;
  /** Undefined before the first run. */
  generatedAt: Date | undefined;
}

/** Why there is no match group: matching is off, has not run, or found nobody. */
export function NothingToReview({ domainName, matching, generatedAt }: NothingToReviewProps) {
  return (
    <Container>
      {!matching?.Enabled ? (
        <TableMessage
          title="Duplicates are not looked for in this domain"
          action={
            <Button href={paths.identityResolutionSchedule(domainName)}>
              Turn on the search for duplicates
            </Button>
          }
        >
          Identity resolution is off. Once it is on, a weekly job finds profiles that may be one
          person.
        </TableMessage>
      ) : generatedAt ? (
        <TableMessage
          title="No matches"
          action={<Button href={paths.profiles(domainName)}>Search profiles</Button>}
        >
          The latest identity resolution job found no profiles that may be one person.
        </TableMessage>
      ) : (
        <NoRunYet domainName={domainName} matching={matching} />
      )}
    </Container>
  );
}

function NoRunYet({ domainName, matching }: { domainName: string; matching: MatchingResponse }) {
  const jobs = useQuery(identityResolutionJobQueries.recent(domainName));
  const job = jobs.data?.[0];
  return (
    <TableMessage
      title="No identity resolution job has finished yet"
      action={job && <JobStatus status={job.Status} />}
    >
      {isLocalService
        ? "Find matches now runs it at once. It also runs by itself, "
        : "AWS runs it by itself, the first time within a day of turning it on, then "}
      {weeklySchedule(matching)}.
    </TableMessage>
  );
}
