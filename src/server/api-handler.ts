import type { IncomingMessage, ServerResponse } from "node:http";
import { apiPath, awsConnection, localConnection, type Connection } from "./connection.ts";
import type { AwsChoice, LocalServiceChoice, ServerOptions } from "./options.ts";

/** What answers under `/api`, and what the page must know of it. */
export interface Api {
  connection: Connection;
  handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  close: () => Promise<void>;
}

/**
 * Opens the local service, or the way to AWS. Each is loaded only when it is asked for.
 *
 * @throws {UsageError} when AWS is asked for and no region is known
 */
export function openApi({ service, host }: ServerOptions): Promise<Api> {
  return service.kind === "aws" ? openAwsRelay(service) : openLocalService(service, host);
}

async function openLocalService(choice: LocalServiceChoice, host: string): Promise<Api> {
  const { createLocalService } = await import("../local-service/service.ts");
  const { dataDir, latencyMs, faultRate, throttle, sample } = choice;
  const service = createLocalService({
    dataDir,
    latencyMs,
    faultRate,
    throttle,
    host,
    basePath: apiPath,
  });
  if (sample !== "none") {
    const { loadSample } = await import("../local-service/sample-data/load.ts");
    await saidIfSlow(`Making the ${sample} data, this once…\n`, loadSample(service, sample));
  }
  return { connection: localConnection, handle: service.handle, close: service.close };
}

const slowMs = 500;

/** A sample that is there already takes no time, and is not worth a word. */
async function saidIfSlow(message: string, work: Promise<void>): Promise<void> {
  const saying = setTimeout(() => process.stdout.write(message), slowMs);
  await work.finally(() => clearTimeout(saying));
}

async function openAwsRelay({ region: asked, profile, endpointUrl }: AwsChoice): Promise<Api> {
  const { createAwsRelay } = await import("./aws-relay/relay.ts");
  const { findCredentials } = await import("./aws-relay/credentials.ts");
  const { findRegion } = await import("./aws-relay/region.ts");
  const region = await findRegion(asked, profile);
  const credentials = findCredentials(profile);
  const relay = createAwsRelay(apiPath, {
    region,
    endpointUrl: endpointUrl ?? new URL(`https://profile.${region}.amazonaws.com`),
    credentials,
  });
  // Who is not signed in yet can still start the console: its first request says what to do.
  const accountId = await credentials.current().then(
    (found) => found.accountId,
    () => undefined,
  );
  return {
    connection: awsConnection(region, accountId),
    handle: relay,
    close: () => Promise.resolve(),
  };
}
