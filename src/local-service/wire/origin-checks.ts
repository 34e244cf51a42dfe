import type { IncomingMessage, ServerResponse } from "node:http";
import { ServiceError } from "./service-error.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Refuses a request whose Host is not this machine: a page on the web can make its own name resolve to 127.0.0.1 and
 * would then count as the service's own origin (DNS rebinding).
 *
 * @param extraHost the name that the service was told to listen on, when that is no loopback address.
 * @throws ServiceError 403
 */
export function checkHost(request: IncomingMessage, extraHost: string | undefined): void {
  const host = request.headers.host?.toLowerCase().replace(/:\d+$/, "");
  if (host !== undefined && (loopbackNames.has(host) || host === extraHost?.toLowerCase())) return;
  throw new ServiceError(403, "AccessDeniedException", "The Host header names another machine");
}

/**
 * Lets pages of the allowed origins, and no others, read the answers.
 *
 * @returns whether the request is from an allowed origin.
 */
export function allowOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  allowedOrigins: ReadonlySet<string>,
): boolean {
  if (allowedOrigins.size === 0) return false;
  response.setHeader("vary", "origin");
  const { origin } = request.headers;
  if (origin === undefined || !allowedOrigins.has(origin)) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "x-amzn-errortype,x-amzn-requestid");
  return true;
}

/** Answers the question that a browser asks before it sends a signed request to another origin. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-methods", "GET,POST,PUT,DELETE");
  const headers = request.headers["access-control-request-headers"];
  if (headers !== undefined) response.setHeader("access-control-allow-headers", headers);
  response.setHeader("access-control-max-age", "600");
  response.writeHead(204).end();
}
