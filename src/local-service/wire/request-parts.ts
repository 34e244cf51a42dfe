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

const noQuery: RequestTarget["query"] = Object.freeze(
  Object.create(null) as Record<string, string>,
);

/** @throws ServiceError 400 for a query that cannot be decoded. */
export function parseTarget(url: string): RequestTarget {
  const mark = url.indexOf("?");
  if (mark === -1) return { path: url, query: noQuery };
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
    if (earlier === undefined) query[key] = text;
    else if (typeof earlier === "string") query[key] = [earlier, text];
    else earlier.push(text);
  }
  return { path: url.slice(0, mark), query };
}

const tooLarge = (): ServiceError =>
  new ServiceError(
    413,
    "RequestEntityTooLargeException",
    `The body exceeds ${largestBodyBytes} bytes`,
  );

/**
 * The whole body of a request.
 *
 * @throws ServiceError 413 for one over 1 MiB. The rest of it is read and thrown away, so that the client, which may not
 *   look at answers before it has sent everything, gets this one.
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBodyBytes) chunks.push(chunk);
      else reject(tooLarge());
    });
    request.on("end", () =>
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)),
    );
    request.on("error", reject);
  });
}
