import type { IncomingMessage } from "node:http";
import { ApiError } from "../api-error.ts";

/** The largest request of the API is an object of 256,000 characters, at most four bytes each. */
const maxBytes = 2 * 1024 * 1024;

/** @throws {ApiError} 413 when the body is larger than any request of the API */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new ApiError(413, "RequestTooLarge", `A request has ${maxBytes} bytes at most.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
