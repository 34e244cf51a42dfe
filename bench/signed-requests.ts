import { signedHeaders } from "../src/local-service/testing/signed-fetch.ts";

export interface RequestToSign {
  method: "POST" | "PUT";
  path: string;
  body: string;
}

/** A request as it goes over the wire, signed now: it is good for five minutes. */
export async function signedRequest(
  endpoint: string,
  { method, path, body }: RequestToSign,
): Promise<Buffer> {
  const headers = await signedHeaders(endpoint, { method, path, body });
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: ${new URL(endpoint).host}`,
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
