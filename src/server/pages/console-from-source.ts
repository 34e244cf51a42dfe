import { readFile } from "node:fs/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Connect } from "vite";
import { writeConnection, type Connection } from "../connection.ts";

/**
 * Serves the console from its source through Vite, with hot reload over the same port. Without the security headers of
 * the built console: Vite's preamble is an inline script.
 *
 * @param root the folder of index.html
 * @param server carries Vite's web socket too
 */
export async function createConsoleFromSource(
  root: string,
  connection: Connection,
  server: Server,
) {
  // Only a development dependency, and two hundred milliseconds to load.
  const { createServer } = await import("vite");
  const vite = await createServer({
    root,
    appType: "custom",
    server: { middlewareMode: true, ws: { server }, hmr: { server } },
  });

  const sendPage = async (request: IncomingMessage, response: ServerResponse) => {
    const html = await readFile(join(root, "index.html"), "utf8");
    const page = await vite.transformIndexHtml(
      request.url ?? "/",
      writeConnection(html, connection),
    );
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
  };
  return {
    handle: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const error = await leftOverBy(vite.middlewares, request, response);
      if (error instanceof Error) throw error;
      if (!response.headersSent) await sendPage(request, response);
    },
    close: (): Promise<void> => vite.close(),
  };
}

/** Resolves when Vite has answered, or with the error it passes on, or when it leaves the request to us. */
function leftOverBy(
  middlewares: Connect.Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  return new Promise((resolve) => {
    response.once("close", () => resolve(undefined));
    middlewares(request, response, resolve);
  });
}
