import type { GetIdentityResolutionJobCommandOutput } from "@aws-sdk/client-customer-profiles";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Steps, { type StepsProps } from "@cloudscape-design/components/steps";
import { isRunning } from "../../../api/identity-resolution-jobs.ts";

/** The stages of a job in their order (IdentityResolutionJob, Status, API reference). */
const stages = [
  { status: "PENDING", name: "Waiting to start" },
  { status: "PREPROCESSING", name: "Loading profiles" },
  { status: "FIND_MATCHING", name: "Finding matches" },
  { status: "MERGING", name: "Merging, where auto-merging is on" },
] as const;

/** How far a job has come; nothing once it has ended. */
export function JobProgress({ job }: { job: GetIdentityResolutionJobCommandOutput }) {
  if (!isRunning(job.Status)) return null;
  const current = stages.findIndex(({ status }) => status === job.Status);
  const steps = stages.map(({ name }, index): StepsProps.Step => {
    if (index < current) return { status: "success", statusIconAriaLabel: "Done", header: name };
    return index === current
      ? { status: "loading", statusIconAriaLabel: "Now", header: name, details: countedSoFar(job) }
      : { status: "pending", statusIconAriaLabel: "Later", header: name };
  });
  return (
    <Container
      header={
        <Header variant="h2" description="This page follows the job until it ends.">
          Progress
        </Header>
      }
    >
      <Steps steps={steps} ariaLabel="Stages of the job" />
    </Container>
  );
}

/** The service gives counts while a job runs, where it has any. */
function countedSoFar({ JobStats }: GetIdentityResolutionJobCommandOutput): string | undefined {
  const { NumberOfProfilesReviewed: reviewed, NumberOfMatchesFound: found } = JobStats ?? {};
  if (!reviewed) return undefined;
  const matches = found ? `, ${found.toLocaleString()} matches` : "";
  return `${reviewed.toLocaleString()} profiles reviewed${matches} so far`;
}
