import { accountId, region, serviceVersion } from "./identity.ts";
import { listDeadLetters } from "./operations/dead-letters.ts";
import type { OperationContext } from "./operations/operation-context.ts";
import { requiredDomain } from "./operations/required-domain.ts";
import { decodeLabel } from "./wire/router.ts";
import { ServiceError } from "./wire/service-error.ts";

/** A path under `/_local/`, which AWS does not have. */
interface LocalRoute {
  method: string;
  /** Against the path as sent, without the base path; its groups are given to the handler, decoded. */
  path: RegExp;
  signed: boolean;
  /** Opens its own transactions. What it returns is sent as JSON. */
  handle: (parameters: readonly string[], context: OperationContext) => object | Promise<object>;
}

const localRoutes: readonly LocalRoute[] = [
  {
    method: "GET",
    path: /^\/_local\/health$/,
    signed: false,
    handle: () => ({
      Service: "Customer Profiles local service",
      Version: serviceVersion,
      Account: accountId,
      Region: region,
    }),
  },
  {
    // Runs the identity resolution job now; AWS only has the weekly schedule.
    method: "POST",
    path: /^\/_local\/domains\/([^/]+)\/identity-resolution-jobs$/,
    signed: true,
    handle: ([domainName = ""], { database, identityResolution }) => {
      const { jobId } = identityResolution.start(requiredDomain(database, domainName));
      return { JobId: jobId };
    },
  },
  {
    // What AWS would send to the domain's dead-letter queue.
    method: "GET",
    path: /^\/_local\/domains\/([^/]+)\/dead-letters$/,
    signed: true,
    handle: ([domainName = ""], context) => listDeadLetters(domainName, context),
  },
];

/** @throws ServiceError 404 for a path under `/_local/` that there is not. */
export function findLocalRoute(
  method: string,
  path: string,
): { route: LocalRoute; parameters: string[] } {
  for (const route of localRoutes) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match) return { route, parameters: match.slice(1).map(decodeLabel) };
  }
  throw new ServiceError(
    404,
    "UnknownOperationException",
    "The local service has nothing at this path",
  );
}
