import { ListIdentityResolutionJobsCommand } from "@aws-sdk/client-customer-profiles";
import { HttpRequest } from "@smithy/core/protocols";
import { mutationOptions } from "@tanstack/react-query";
import { client } from "./client.ts";
import { identityResolutionJobQueries } from "./identity-resolution-jobs.ts";
import { queryClient } from "./query-client.ts";

/** What only the local service has, under `/_local/`; shown only where it is the one that answers (`isLocalService`). */
export const localServiceMutations = {
  /** Runs the identity resolution job of a domain now; AWS has the weekly schedule only. */
  runIdentityResolution: mutationOptions({
    mutationFn: runIdentityResolution,
    onSettled: (_output, _error, domainName) =>
      queryClient.invalidateQueries(identityResolutionJobQueries.ofDomain(domainName)),
  }),
};

/**
 * POST /_local/domains/{DomainName}/identity-resolution-jobs. It is the path of ListIdentityResolutionJobs under
 * `/_local`, so the SDK's own command is sent there: signed, retried and its errors typed as every other call.
 */
async function runIdentityResolution(domainName: string): Promise<void> {
  const command = new ListIdentityResolutionJobsCommand({ DomainName: domainName });
  command.middlewareStack.add(
    (next) => (args) => {
      if (HttpRequest.isInstance(args.request)) {
        args.request.method = "POST";
        args.request.path = args.request.path.replace("/domains/", "/_local/domains/");
      }
      return next(args);
    },
    { step: "build", name: "sendToLocalPath" },
  );
  await client.send(command);
}
