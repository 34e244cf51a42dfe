import type { IncomingMessage } from "node:http";

/** Far more than are on their way at once; a browser repeats at once or not at all. */
const mostRemembered = 10_000;

/**
 * Tells a request that a browser sends again by itself. Chromium does so, POST or not, where a connection that served
 * others before is cut off before the answer (observed): unnoticed by the page, a profile would be created twice. The
 * SDK names each call and each of its own attempts, so that an attempt that comes a second time is never the SDK's.
 */
export class RepeatedAttempts {
  readonly #seen = new Set<string>();

  /** Whether this very attempt has come before; false where a request names none. */
  includes({ headers }: IncomingMessage): boolean {
    const { "amz-sdk-invocation-id": call, "amz-sdk-request": attempt } = headers;
    if (typeof call !== "string" || typeof attempt !== "string") return false;
    const key = `${call} ${attempt}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    if (this.#seen.size > mostRemembered) {
      const [oldest = ""] = this.#seen;
      this.#seen.delete(oldest);
    }
    return false;
  }
}
