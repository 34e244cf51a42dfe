import { CustomerProfilesServiceException } from "@aws-sdk/client-customer-profiles";

/** What went wrong, told apart by what a person can do about it. */
export type ErrorKind =
  | "connection"
  | "credentials"
  | "denied"
  | "notFound"
  | "invalid"
  | "throttled"
  | "notBuilt"
  | "service"
  | "unexpected";

export interface DescribedError {
  kind: ErrorKind;
  /** Why, in the reader's terms. */
  reason: string;
  /** What they can do. */
  advice: string;
  /** The service's own words, when it gave any that add to `reason`. */
  serviceMessage?: string;
  requestId?: string;
  status?: number;
}

const credentialErrors = new Set([
  "UnrecognizedClientException",
  "InvalidClientTokenId",
  "ExpiredTokenException",
  "InvalidSignatureException",
  "SignatureDoesNotMatch",
  "MissingAuthenticationTokenException",
]);

/**
 * The one funnel from an error to what people read. Told apart by the error's type and, where a browser cannot read
 * that (no x-amzn-errortype exposed: name `Unknown`), by HTTP status; never by message text.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof CustomerProfilesServiceException)) return describeClientError(error);
  const status = error.$metadata.httpStatusCode;
  const requestId = error.$metadata.requestId;
  return {
    ...explain(error.name, status),
    ...(error.message && error.message !== error.name && { serviceMessage: error.message }),
    ...(requestId && { requestId }),
    ...(status && { status }),
  };
}

export function isNotFound(error: unknown): boolean {
  return describeError(error).kind === "notFound";
}

/** Whether a request may have been carried out all the same: its answer was lost, or the service failed on the way to it. */
export function isUnclear(error: unknown): boolean {
  return ["connection", "service"].includes(describeError(error).kind);
}

/** A request that was sent once and answered with 4xx: it has done nothing and will not. */
export function isRefusal(error: unknown): boolean {
  const { status = 0 } = describeError(error);
  return status >= 400 && status < 500;
}

type Explanation = Pick<DescribedError, "kind" | "reason" | "advice">;

function explain(name: string, status = 0): Explanation {
  if (status === 401 || credentialErrors.has(name))
    return {
      kind: "credentials",
      reason: "The credentials of this session are missing, wrong or have expired.",
      advice: "Renew the credentials of the server that runs this console, then try again.",
    };
  if (status === 403)
    return {
      kind: "denied",
      reason: "The credentials of this session do not allow this.",
      advice: "Ask an administrator of the AWS account for the permission, then try again.",
    };
  if (status === 404)
    return {
      kind: "notFound",
      reason: "It does not exist, or no longer exists.",
      advice: "It may have been deleted or merged by somebody else. Go back to the list.",
    };
  if (status === 429)
    return {
      kind: "throttled",
      reason: "The service is receiving more requests than it allows.",
      advice: "Wait a few seconds, then try again.",
    };
  if (status === 501)
    return {
      kind: "notBuilt",
      reason: "The local service does not have this operation.",
      advice: "Connect the console to AWS to use it.",
    };
  if (status >= 500)
    return {
      kind: "service",
      reason: "The service failed while it worked on this.",
      advice: "Try again. If it keeps failing, report the request id.",
    };
  return {
    kind: "invalid",
    reason: "The service did not accept the request.",
    advice: "Correct what it names, then try again.",
  };
}

function describeClientError(error: unknown): DescribedError {
  // A fetch that got no answer rejects with a TypeError, whose message differs by browser (Fetch standard, "network error").
  if (error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError"))
    return {
      kind: "connection",
      reason: "The console's server does not answer. It may have been stopped.",
      advice: "Check that it runs (npm start starts it), then try again. Nothing here is lost.",
    };
  return {
    kind: "unexpected",
    reason: "Something went wrong in this page.",
    advice: "Reload the page. If it happens again, report what you did.",
    ...(error instanceof Error && { serviceMessage: error.message }),
  };
}
