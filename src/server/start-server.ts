import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { isAllowedHost } from "./allowed-hosts.ts";
import { ApiError, answerWithError } from "./api-error.ts";
import { openApi, type Api } from "./api-handler.ts";
import { apiPath, type Connection } from "./connection.ts";
import { closeGracefully } from "./close-gracefully.ts";
import type { ServerOptions } from "./options.ts";
import { createBuiltConsole } from "./pages/built-console.ts";
import { RepeatedAttempts } from "./repeated-attempts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface RunningServer {
  /** Where people open the console: "http://127.0.0.1:4400". */
  url: string;
  /** Finishes the requests that are being answered, then frees the port and closes the service. */
  close: () => Promise<void>;
}

interface Pages {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Starts the console: its pages at `/`, the API under `/api`.
 *
 * @param distFolder the built console
 * @throws {NotBuiltError} when the console is not built (and not served from source)
 * @throws an error of code EADDRINUSE when the port is taken
 */
export async function startServer(
  options: ServerOptions,
  distFolder = `${root}dist`,
): Promise<RunningServer> {
  const opened = Promise.withResolvers<{ api: Api; pages: Pages }>();
  const repeated = new RepeatedAttempts();
  const server = createServer((request, response) => {
    if (!isAllowedHost(request.headers.host, options.host)) return refuseHost(response);
    const isForApi = isUnder(apiPath, request.url);
    if (isForApi && repeated.includes(request)) return answerWithError(response, isRepeated);
    // Whoever asks while the service is opening waits for it.
    opened.promise
      .then(({ api, pages }) => (isForApi ? api : pages).handle(request, response))
      .catch((error: unknown) => answerFailure(request, response, error));
  });
  await listen(server, options);
  try {
    const api = await openApi(options);
    const pages = await openPages(options, distFolder, api.connection, server);
    opened.resolve({ api, pages });
    return {
      url: urlOf(server, options.host),
      close: async () => {
        await Promise.all([closeGracefully(server), pages.close()]);
        await api.close();
      },
    };
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

/** Before anything else is opened, so that a taken port is found before a database is. */
function listen(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function openPages(
  { dev }: ServerOptions,
  distFolder: string,
  connection: Connection,
  server: Server,
): Promise<Pages> {
  if (!dev)
    return {
      handle: await createBuiltConsole(distFolder, connection),
      close: () => Promise.resolve(),
    };
  const { createConsoleFromSource } = await import("./pages/console-from-source.ts");
  return createConsoleFromSource(root, connection, server);
}

function isUnder(path: string, url = "/"): boolean {
  return url.startsWith(path) && /^[/?]?$/.test(url.charAt(path.length));
}

/** 5xx: what came of the first time is not known here, and the SDK's next attempt is one of its own. */
const isRepeated = new ApiError(
  502,
  "RepeatedAttempt",
  "The connection was lost while this was being answered, and it is not carried out a second time.",
);

function refuseHost(response: ServerResponse): void {
  response.writeHead(403, { "Content-Type": "text/plain" });
  response.end(
    "This server answers to localhost and to what it was told with --host, not to other names.\n",
  );
}

/** Tells the terminal what happened, without the query: that may be what somebody searched for. */
function answerFailure(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  process.stderr.write(`${method} ${url?.replace(/\?.*/, "")} failed: ${String(error)}\n`);
  if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
  response.end("The server failed to answer.\n");
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const isWildcard = host === "0.0.0.0" || host === "::";
  const name = isWildcard ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
