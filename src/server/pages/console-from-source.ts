import { readFile } from "node:fs/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
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
    handle: (request: IncomingMessage, response: ServerResponse): Promise<void> =>
      new Promise((resolve, reject) => {
        response.once("close", resolve);
        vite.middlewares(request, response, (error: unknown) => {
          if (error) reject(error instanceof Error ? error : new Error(String(error)));
          else sendPage(request, response).then(resolve, reject);
        });
      }),
    close: (): Promise<void> => vite.close(),
  };
}
