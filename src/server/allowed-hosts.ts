import { isLoopbackName } from "./loopback.ts";

/**
 * Whether a request's Host header names this server. A page of some other site can point a name of its own at
 * 127.0.0.1 (DNS rebinding) and would then count as our origin; it cannot choose what its requests say in Host.
 *
 * @param hostHeader as sent, port included; any port will do, since a forwarded one differs from ours
 * @param listenHost the `--host` option. A wildcard (0.0.0.0) names no host, so it adds none: it serves a container whose
 *   port is forwarded to loopback
 */
export function isAllowedHost(hostHeader: string | undefined, listenHost: string): boolean {
  if (hostHeader === undefined || !URL.canParse(`http://${hostHeader}`)) return false;
  const name = new URL(`http://${hostHeader}`).hostname;
  return isLoopbackName(name) || name === listenHost || name === `[${listenHost}]`;
}
