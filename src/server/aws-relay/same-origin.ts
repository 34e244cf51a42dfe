import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from a page of this very server. Browsers state it (Sec-Fetch-Site) and pages cannot change
 * what they state; one too old to state it still sends Origin with everything but a plain GET. A request that says
 * neither is refused: the relay lends its credentials to the console's page and to nobody else.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  return headers.origin !== undefined && headers.origin === `http://${headers.host}`;
}
