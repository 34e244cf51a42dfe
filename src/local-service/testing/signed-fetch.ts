import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import type { Checksum, SourceData } from "@smithy/types";
import { SignatureV4 } from "@smithy/signature-v4";
import { accessKeyId, region, secretAccessKey, signingName } from "../identity.ts";

class Sha256 implements Checksum {
  readonly #hash: Hash | Hmac;

  constructor(secret?: SourceData) {
    this.#hash =
      secret === undefined ? createHash("sha256") : createHmac("sha256", asBuffer(secret));
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    throw new Error("One use each");
  }
}

function asBuffer(data: SourceData): Buffer {
  if (typeof data === "string") return Buffer.from(data);
  return data instanceof ArrayBuffer
    ? Buffer.from(data)
    : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}

export interface RawRequest {
  method?: string;
  /** As it goes over the wire, with the query. */
  path: string;
  body?: string | Uint8Array;
  accessKey?: string;
  secret?: string;
  service?: string;
  signingDate?: Date;
  /** Sent in place of `body` after that was signed. */
  tamperedBody?: string;
}

/** Headers that sign a request. */
export async function signedHeaders(
  endpoint: string,
  request: RawRequest,
): Promise<Record<string, string>> {
  const { method = "POST", path, body = "" } = request;
  const signer = new SignatureV4({
    service: request.service ?? signingName,
    region,
    credentials: {
      accessKeyId: request.accessKey ?? accessKeyId,
      secretAccessKey: request.secret ?? secretAccessKey,
    },
    sha256: Sha256,
  });
  const url = new URL(endpoint);
  const [pathname = "", search = ""] = path.split("?");
  const signed = await signer.sign(
    {
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: pathname,
      query: Object.fromEntries(new URLSearchParams(search)),
      headers: { host: url.host, "content-type": "application/json" },
      body,
    },
    { ...(request.signingDate && { signingDate: request.signingDate }) },
  );
  const { host: _, ...headers } = signed.headers;
  return headers;
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  errorType: string | null;
  body: Record<string, unknown>;
}

/** Sends a signed request of any content, past the SDK's own checks. */
export async function signedFetch(endpoint: string, request: RawRequest): Promise<RawAnswer> {
  const { method = "POST", path, body } = request;
  const response = await fetch(endpoint + path, {
    method,
    headers: await signedHeaders(endpoint, request),
    ...(body !== undefined && { body: request.tamperedBody ?? Buffer.from(body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    errorType: response.headers.get("x-amzn-errortype"),
    body: (await response.json()) as Record<string, unknown>,
  };
}
