import { createHmac, createSecretKey, hash, timingSafeEqual, type KeyObject } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { escapeUri } from "@smithy/core/protocols";
import { getCanonicalQuery } from "@smithy/signature-v4";
import { accessKeyId, region, secretAccessKey, signingName } from "../identity.ts";
import { ServiceError } from "./service-error.ts";

const algorithm = "AWS4-HMAC-SHA256";
const maxSkewMs = 5 * 60 * 1000;

/** A request as far as its signature covers it. */
export interface SignedRequest {
  method: string;
  /** As sent: percent-encoded, with the base path, without the query. */
  path: string;
  query: Readonly<Record<string, string | string[]>>;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Characters that need no encoding (RFC 3986, "Unreserved Characters"), and the slash: most paths have no others. */
const plainPath = /^[\w\-.~/]*$/;

/** Every service but S3 signs the path encoded once more than it is sent. */
const canonicalPath = (path: string): string =>
  plainPath.test(path) ? path : escapeUri(path).replaceAll("%2F", "/");

/** Of the rest of a request the canonical query asks nothing. */
const canonicalQuery = ({ method, path, query }: SignedRequest): string =>
  Object.keys(query).length === 0
    ? ""
    : getCanonicalQuery({
        method,
        path,
        query: { ...query },
        headers: {},
        protocol: "",
        hostname: "",
      });

function canonicalHeader(value: string | readonly string[] = ""): string {
  const text = typeof value === "string" ? value : value.join(",");
  return /\s/.test(text) ? text.trim().replaceAll(/\s+/g, " ") : text;
}

/**
 * The canonical request (Signature Version 4, "Create a canonical request"). Smithy's `SignatureV4` can only sign, and
 * asynchronously; hashing in place with node:crypto keeps the check at some microseconds, in a service that answers a
 * search in less than a hundred.
 */
function canonicalRequest(
  request: SignedRequest,
  signedHeaders: readonly string[],
  payloadHash: string,
): string {
  const { method, path, headers } = request;
  let canonicalHeaders = "";
  for (const name of signedHeaders) {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    canonicalHeaders += `${name}:${canonicalHeader(value)}\n`;
  }
  const names = signedHeaders.join(";");
  return `${method}\n${canonicalPath(path)}\n${canonicalQuery(request)}\n${canonicalHeaders}\n${names}\n${payloadHash}`;
}

const sha256Hex = (content: string | Buffer): string => hash("sha256", content, "hex");
const hmac = (key: Buffer | KeyObject, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();

let signingKey: { date: string; key: KeyObject } | undefined;

/** The key of one day. Only today's (or, around midnight, yesterday's) is ever asked for, so one is kept. */
function signingKeyOf(date: string): KeyObject {
  if (signingKey?.date !== date) {
    const parts = [date, region, signingName, "aws4_request"];
    const key = parts.reduce<Buffer>(hmac, Buffer.from(`AWS4${secretAccessKey}`));
    signingKey = { date, key: createSecretKey(key) };
  }
  return signingKey.key;
}

const missingToken = (): ServiceError =>
  new ServiceError(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
const incomplete = (message: string): ServiceError =>
  new ServiceError(403, "IncompleteSignatureException", message);
const invalid = (message: string): ServiceError =>
  new ServiceError(403, "InvalidSignatureException", message);

interface Authorization {
  accessKey: string;
  scope: string;
  /** In the order that the canonical request has them in. */
  signedHeaders: readonly string[];
  signature: string;
}

function parseAuthorization(header: string | undefined): Authorization {
  if (header === undefined) throw missingToken();
  const match =
    /^AWS4-HMAC-SHA256 +Credential=([^/,\s]+)\/([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/.exec(
      header,
    );
  if (!match) throw incomplete(`The Authorization header is not of the form ${algorithm}`);
  const [, accessKey = "", scope = "", names = "", signature = ""] = match;
  return { accessKey, scope, signedHeaders: names.split(";").toSorted(), signature };
}

/** `20260131T235959Z` in milliseconds since the epoch. */
function parseLongDate(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) throw incomplete("X-Amz-Date must be of the form YYYYMMDDTHHMMSSZ");
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function checkDate(longDate: string, now: number): void {
  const skew = parseLongDate(longDate) - now;
  if (Number.isNaN(skew)) throw incomplete("X-Amz-Date is no date");
  if (Math.abs(skew) <= maxSkewMs) return;
  const current = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, "");
  if (skew < 0) {
    throw invalid(`Signature expired: ${longDate} is now earlier than ${current} less 5 minutes`);
  }
  throw invalid(
    `Signature not yet current: ${longDate} is still later than ${current} plus 5 minutes`,
  );
}

/**
 * Verifies the SigV4 signature in a request's Authorization header.
 *
 * @param now milliseconds since the epoch.
 * @throws ServiceError 403 when it is missing, of another key, out of date or wrong.
 */
export function verifySignature(request: SignedRequest, now: number): void {
  const { accessKey, scope, signedHeaders, signature } = parseAuthorization(
    request.headers.authorization,
  );
  if (accessKey !== accessKeyId) {
    const message = "The security token included in the request is invalid.";
    throw new ServiceError(403, "UnrecognizedClientException", message);
  }
  const longDate = request.headers["x-amz-date"];
  if (typeof longDate !== "string") throw incomplete("The X-Amz-Date header is missing");
  checkDate(longDate, now);
  const date = longDate.slice(0, 8);
  const expectedScope = `${date}/${region}/${signingName}/aws4_request`;
  if (scope !== expectedScope) throw invalid(`Credential should be scoped to ${expectedScope}`);
  if (!signedHeaders.includes("host") || !signedHeaders.includes("x-amz-date")) {
    throw invalid("'Host' and 'X-Amz-Date' must be signed headers");
  }
  const payloadHash = sha256Hex(request.body);
  const claimedHash = request.headers["x-amz-content-sha256"];
  if (claimedHash !== undefined && claimedHash !== payloadHash) {
    throw invalid("X-Amz-Content-Sha256 does not match the body");
  }
  const canonical = canonicalRequest(request, signedHeaders, payloadHash);
  const stringToSign = `${algorithm}\n${longDate}\n${scope}\n${sha256Hex(canonical)}`;
  const expected = hmac(signingKeyOf(date), stringToSign);
  if (!timingSafeEqual(expected, Buffer.from(signature, "hex"))) {
    throw invalid(
      "The request signature we calculated does not match the signature you provided. " +
        "Check your AWS Secret Access Key and signing method.",
    );
  }
}
