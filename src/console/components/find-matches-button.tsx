import Button from "@cloudscape-design/components/button";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { isLocalService } from "../api/connection.ts";
import { describeError } from "../api/errors.ts";
import {
  identityResolutionJobQueries,
  invalidateAfterJob,
  isRunning,
} from "../api/identity-resolution-jobs.ts";
import { localServiceMutations } from "../api/local-service.ts";
import { notify } from "../shell/notifications.tsx";

/** Runs the identity resolution job now, on the local service; AWS has the weekly schedule only, so there it is absent. */
export function FindMatchesButton({ domainName }: { domainName: string }) {
  const jobs = useQuery(identityResolutionJobQueries.recent(domainName));
  const start = useMutation(localServiceMutations.runIdentityResolution);
  const job = jobs.data?.[0];
  const jobIsRunning = isRunning(job?.Status);

  const wasRunning = useRef(false);
  useEffect(() => {
    const hasEnded = wasRunning.current && !jobIsRunning;
    wasRunning.current = jobIsRunning;
    if (!hasEnded) return;
    void invalidateAfterJob(domainName);
    const found = job?.JobStats?.NumberOfMatchesFound ?? 0;
    if (job?.Status === "COMPLETED")
      notify({ type: "success", header: `The job found ${found.toLocaleString()} match groups` });
    else
      notify({
        type: "error",
        header: "The identity resolution job failed",
        ...(job?.Message && { content: job.Message }),
      });
  }, [domainName, job, jobIsRunning]);

  if (!isLocalService) return null;
  return (
    <Button
      loading={start.isPending || jobIsRunning}
      loadingText="Finding matches"
      onClick={() =>
        start.mutate(domainName, {
          onError: (error) => {
            const { reason, serviceMessage } = describeError(error);
            notify({
              type: "error",
              header: "The job could not be started",
              content: [reason, serviceMessage].filter(Boolean).join(" "),
            });
          },
        })
      }
    >
      Find matches now
    </Button>
  );
}
