import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { listen } from "./listen.ts";
import { createLocalService } from "./service.ts";

afterEach(() => vi.useRealTimers());

test.each([
  ["headers", "POST /domains/d HTTP/1.1\r\nHost: localhost\r\n"],
  ["a body", "POST /domains/d HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{"],
])("closing waits five seconds and no longer for the rest of %s", async (_, half) => {
  const service = createLocalService();
  const { endpoint, close } = await listen(service, "127.0.0.1", 0);
  const socket = connect(Number(new URL(endpoint).port), "127.0.0.1");
  socket.on("error", () => {});
  await new Promise<void>((resolve) => socket.write(half, () => resolve()));
  // An answered request tells that the service has read what came before it.
  await (await fetch(`${endpoint}/_local/status`)).text();

  vi.useFakeTimers({ toFake: ["setTimeout"] });
  let isClosed = false;
  const cut = once(socket, "close");
  const closed = close().then(() => (isClosed = true));
  await vi.advanceTimersByTimeAsync(4999);
  expect(isClosed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await closed;
  await cut;
});
