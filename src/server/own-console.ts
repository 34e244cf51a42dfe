const title = "<title>Customer Profiles Console</title>";

/**
 * Whether what listens on a port is this very console, started before.
 *
 * @returns its URL, or undefined when it is something else or does not answer within a second
 */
export async function findOwnConsole(host: string, port: number): Promise<string | undefined> {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const url = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) });
    const page = await response.text();
    return page.includes(title) ? url : undefined;
  } catch {
    return undefined;
  }
}
