import type { Server } from "node:http";

const patienceMs = 5000;

/**
 * Stops listening, lets the requests that are being answered finish, and hangs up idle connections, which browsers would
 * keep for minutes. What takes longer than five seconds is cut off.
 */
export function closeGracefully(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
    // close() hangs up what is idle now; this, what becomes idle once its answer is out.
    const hangUpIdle = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(hangUpIdle);
      resolve();
    });
  });
}
