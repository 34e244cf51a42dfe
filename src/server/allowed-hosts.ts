import { isIP } from "node:net";
import { hostname } from "node:os";
import { isLoopbackName } from "./loopback.ts";

/**
 * Whether a request's Host header names this server. A page of some other site can point a name of its own at
 * 127.0.0.1 (DNS rebinding) and would then count as our origin; it cannot choose what its requests say in Host.
 *
 * @param hostHeader as sent, port included; any port will do, since a forwarded one differs from ours
 * @param listenHost the `--host` option: a wildcard address admits every IP address and this machine's name, because a
 *   rebound name is neither
 */
export function isAllowedHost(hostHeader: string | undefined, listenHost: string): boolean {
  if (hostHeader === undefined || !URL.canParse(`http://${hostHeader}`)) return false;
  const name = new URL(`http://${hostHeader}`).hostname;
  if (isLoopbackName(name) || name === listenHost || name === `[${listenHost}]`) return true;
  const listensEverywhere = listenHost === "0.0.0.0" || listenHost === "::";
  return (
    listensEverywhere &&
    (isIP(name.replace(/^\[|\]$/g, "")) !== 0 || name === hostname().toLowerCase())
  );
}
