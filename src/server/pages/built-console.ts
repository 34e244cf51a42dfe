import type { IncomingMessage, ServerResponse } from "node:http";
import { writeConnection, type Connection } from "../connection.ts";
import { setSecurityHeaders } from "../security-headers.ts";
import { BuiltFile, readBuiltFiles } from "./built-files.ts";

/** Vite puts a hash of the content into these names, so what one of them holds never changes. */
const hashedFiles = "/assets/";
const aYearInSeconds = 31_536_000;

/** The console has not been built. */
export class NotBuiltError extends Error {}

/**
 * Serves the built console: its files, and its page for every other path, because which paths exist is known to the
 * router in the page alone.
 *
 * @throws {NotBuiltError} when `folder` has no index.html
 */
export async function createBuiltConsole(folder: string, connection: Connection) {
  const files = await readBuiltFiles(folder).catch(() => new Map<string, BuiltFile>());
  const index = files.get("/index.html");
  if (!index) throw new NotBuiltError(`There is no built console in ${folder}.`);
  const page = new BuiltFile(
    "index.html",
    Buffer.from(writeConnection(index.content.toString(), connection)),
  );
  files.delete("/index.html");

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSecurityHeaders(response);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const path = pathOf(request);
    const file = files.get(path);
    if (file) {
      const lifetime = path.startsWith(hashedFiles)
        ? `public, max-age=${aYearInSeconds}, immutable`
        : "no-cache";
      await send(request, response, file, lifetime);
    } else if (path.startsWith(hashedFiles)) {
      // A page of an older build asks for a chunk that is gone. It must not get a page where it expects a script.
      response
        .writeHead(404, { "Content-Type": "text/plain", "Cache-Control": "no-store" })
        .end("Not found\n");
    } else {
      await send(request, response, page, "no-cache");
    }
  };
}

function pathOf({ url = "/" }: IncomingMessage): string {
  const path = url.replace(/[?#].*$/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: BuiltFile,
  cacheControl: string,
): Promise<void> {
  response.setHeader("Cache-Control", cacheControl);
  response.setHeader("ETag", file.etag);
  response.setHeader("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const acceptsGzip = /\bgzip\b/.test(request.headers["accept-encoding"]?.toString() ?? "");
  const gzipped = acceptsGzip ? await file.gzipped() : undefined;
  if (gzipped) response.setHeader("Content-Encoding", "gzip");
  const body = gzipped ?? file.content;
  response.writeHead(200, { "Content-Type": file.contentType, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
