import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import {
  ListIdentityResolutionJobsCommand,
  type CustomerProfiles,
} from "@aws-sdk/client-customer-profiles";
import { HttpRequest, HttpResponse } from "@smithy/core/protocols";

/**
 * `POST /_local/domains/{DomainName}/identity-resolution-jobs`, signed: the SDK's command for the same path without
 * `/_local`, sent there.
 *
 * @returns the body.
 */
export async function postIdentityResolutionJob(
  client: CustomerProfiles,
  DomainName: string,
): Promise<unknown> {
  const command = new ListIdentityResolutionJobsCommand({ DomainName });
  let body = "";
  command.middlewareStack.add(
    (next) => (args) => {
      if (HttpRequest.isInstance(args.request)) {
        args.request.method = "POST";
        args.request.path = args.request.path.replace("/domains/", "/_local/domains/");
      }
      return next(args);
    },
    { step: "build" },
  );
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      if (HttpResponse.isInstance(result.response)) {
        body = await text(result.response.body as Readable);
        result.response.body = Readable.from([body]);
      }
      return result;
    },
    { step: "deserialize", priority: "low" },
  );
  await client.send(command);
  return JSON.parse(body);
}
