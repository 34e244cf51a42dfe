import type { IncomingMessage, ServerResponse } from "node:http";
import { Sha256 } from "@smithy/core/checksum";
import { HttpRequest, parseQueryString } from "@smithy/core/protocols";
import { SignatureV4 } from "@smithy/signature-v4";
import type { AwsCredentialIdentity } from "@smithy/types";
import { refusesCredentials, type Credentials } from "./credentials.ts";
import { ApiError, answerWithError } from "../api-error.ts";
import { readBody } from "./read-body.ts";
import { isSameOrigin } from "./same-origin.ts";

export interface RelayTarget {
  region: string;
  /** Where AWS answers; the API's paths are appended to it. */
  endpointUrl: URL;
  credentials: Credentials;
}

/** What the SDK says beside the body. All else is the browser's, or belongs to the hop from the page to here. */
const forwardedRequestHeaders = /^(content-type|accept|x-amz-user-agent|amz-sdk-.+)$/;
const forwardedResponseHeaders = /^(content-type|retry-after|x-amzn-.+|x-amz-.+)$/;

const answerTimeoutMs = 60_000;

/**
 * Sends the console's requests on to AWS, signed anew with the credentials of whoever started the server. Only for
 * pages of this server (see {@link isSameOrigin}).
 *
 * @returns a handler for requests whose URL starts with `basePath`
 */
export function createAwsRelay(basePath: string, target: RelayTarget) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (!isSameOrigin(request)) {
        throw new ApiError(
          403,
          "ForeignOrigin",
          "This relay to AWS serves the pages of its own server only.",
        );
      }
      const pathAndQuery = (request.url ?? "").slice(basePath.length);
      if (pathAndQuery.startsWith("/_local")) {
        throw new ApiError(
          404,
          "NotOnAws",
          "The paths under /_local exist on the local service only.",
        );
      }
      const body = await readBody(request);
      const answer = await ask(target, request, pathAndQuery, body, whenGone(response));
      const headers = [...answer.headers].filter(([name]) => forwardedResponseHeaders.test(name));
      response.writeHead(answer.status, {
        ...Object.fromEntries(headers),
        "Cache-Control": "no-store",
      });
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch (error) {
      if (response.destroyed) return;
      answerWithError(response, error instanceof ApiError ? error : unreachable(target, error));
    }
  };
}

/** One request, or two: credentials that AWS refuses are read again, in case somebody has signed in since. */
async function ask(
  target: RelayTarget,
  request: IncomingMessage,
  pathAndQuery: string,
  body: Buffer,
  signal: AbortSignal,
): Promise<Response> {
  const before = await target.credentials.current();
  const answer = await send(target, before, request, pathAndQuery, body, signal);
  if (!refusesCredentials(answer.headers.get("x-amzn-errortype"))) return answer;

  const renewed = await target.credentials.renewed();
  if (renewed.accessKeyId === before.accessKeyId && renewed.sessionToken === before.sessionToken) {
    throw target.credentials.refused();
  }
  return send(target, renewed, request, pathAndQuery, body, signal);
}

async function send(
  { region, endpointUrl }: RelayTarget,
  credentials: AwsCredentialIdentity,
  request: IncomingMessage,
  pathAndQuery: string,
  body: Buffer,
  signal: AbortSignal,
): Promise<Response> {
  const url = urlAt(endpointUrl, pathAndQuery);
  const method = request.method ?? "GET";
  const signer = new SignatureV4({ service: "profile", region, credentials, sha256: Sha256 });
  const { headers } = await signer.sign(
    new HttpRequest({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: parseQueryString(url.search),
      headers: { ...headersToForward(request), host: url.host },
      body,
    }),
  );
  delete headers["host"];
  return fetch(url, {
    method,
    headers,
    redirect: "manual",
    signal,
    ...(body.length > 0 ? { body } : {}),
  });
}

/** Set part by part: resolved against the endpoint, a path such as `//evil.example/` would name another host. */
function urlAt(endpointUrl: URL, pathAndQuery: string): URL {
  const [path = "", ...query] = pathAndQuery.split("?");
  const url = new URL(endpointUrl);
  url.pathname = url.pathname.replace(/\/$/, "") + path;
  url.search = query.join("?");
  return url;
}

function headersToForward({ headers }: IncomingMessage): Record<string, string> {
  const forwarded: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === "string" && forwardedRequestHeaders.test(name)) forwarded[name] = value;
  }
  return forwarded;
}

/** Aborts when the page no longer waits, or AWS takes too long. */
function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return AbortSignal.any([gone.signal, AbortSignal.timeout(answerTimeoutMs)]);
}

function unreachable({ endpointUrl }: RelayTarget, error: unknown): ApiError {
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return new ApiError(
      504,
      "UpstreamTimeout",
      `${endpointUrl.host} has not answered in ${answerTimeoutMs / 1000} s.`,
    );
  }
  const cause =
    error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return new ApiError(
    502,
    "UpstreamUnreachable",
    `The server cannot reach ${endpointUrl.host}: ${cause}.`,
  );
}
