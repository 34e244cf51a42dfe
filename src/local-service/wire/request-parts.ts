import type { IncomingMessage } from "node:http";
import { serializationFailed, ServiceError } from "./service-error.ts";

/** AWS takes a PutProfileObject of 256,000 characters at most; nothing it takes is larger than this. */
const largestBodyBytes = 1024 * 1024;

export interface RequestTarget {
  /** As sent, percent-encoded. */
  path: string;
  /** Decoded; a parameter that is given more than once has a list. */
  query: Readonly<Record<string, string | string[]>>;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw serializationFailed("The query is not valid percent-encoded UTF-8");
  }
}

/** @throws ServiceError 400 for a query that cannot be decoded. */
export function parseTarget(url: string): RequestTarget {
  const mark = url.indexOf("?");
  if (mark === -1) return { path: url, query: {} };
  const query: Record<string, string | string[]> = Object.create(null) as Record<
    string,
    string | string[]
  >;
  for (const pair of url.slice(mark + 1).split("&")) {
    if (pair === "") continue;
    const [name = "", ...value] = pair.split("=");
    const key = decode(name);
    const text = decode(value.join("="));
    const earlier = query[key];
    query[key] = earlier === undefined ? text : [earlier, text].flat();
  }
  return { path: url.slice(0, mark), query };
}

/**
 * The whole body of a request.
 *
 * @throws ServiceError 413 for one over 1 MiB; the rest of it is not kept.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = (): ServiceError =>
    new ServiceError(
      413,
      "RequestEntityTooLargeException",
      `The body exceeds ${largestBodyBytes} bytes`,
    );
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === undefined && encoding === undefined) return Buffer.alloc(0);
  if (Number(length) > largestBodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
