import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import type { LocalService } from "./service.ts";

export interface ListeningService {
  /** For example `http://127.0.0.1:4577`. */
  endpoint: string;
  /** Takes no new requests, finishes those in flight, but waits five seconds at most, closes the database. */
  close: () => Promise<void>;
}

const patienceMs = 5000;

/** Starts to listen; rejects with the error of `node:http` when it cannot (`EADDRINUSE` for a port that is taken). */
export async function listen(
  service: LocalService,
  host: string,
  port: number,
): Promise<ListeningService> {
  // An import of it would also load Node's WebSocket and fetch, for a tenth of the time that a start takes.
  const { createServer } = process.getBuiltinModule("node:http");
  const server: Server = createServer(service.handle);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    endpoint: `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Otherwise a client that sends half a request would keep the process alive for ever.
      const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
      await service.close();
      // Kept-alive connections that have had their answer.
      setImmediate(() => server.closeIdleConnections());
      await closed;
      clearTimeout(cutOff);
    },
  };
}
