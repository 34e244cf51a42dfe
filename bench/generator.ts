/**
 * The load generator, a process of its own. It is sent a `Load`, signs its requests, and sends them, each once, over so
 * many connections to each of the endpoints in turn; it answers with a `LoadResult`.
 */
import process from "node:process";
import { Connection } from "./connection.ts";
import { signedRequest, type RequestToSign } from "./signed-requests.ts";
import { summarise, type Timings } from "./timings.ts";

export interface Load {
  /** Whom the requests are signed for. */
  endpoint: string;
  /** Who is sent them, series by series: a series is for the endpoint of its number. */
  series: readonly { endpoint: string; requests: readonly RequestToSign[] }[];
  connections: number;
}

export interface LoadResult {
  series: Timings[];
}

async function run(
  endpoint: string,
  requests: readonly Buffer[],
  connections: number,
): Promise<Timings> {
  const { hostname, port } = new URL(endpoint);
  const latencies = new Float64Array(requests.length);
  const open = Array.from({ length: connections }, () => new Connection(hostname, Number(port)));
  let next = 0;
  async function work(connection: Connection): Promise<void> {
    for (let index = next++; index < requests.length; index = next++) {
      const sent = performance.now();
      const { status, body } = await connection.send(requests[index] ?? Buffer.alloc(0));
      latencies[index] = performance.now() - sent;
      if (status !== 200 || body.includes('"Items":[]')) throw new Error(`${status}: ${body}`);
    }
  }
  const started = performance.now();
  await Promise.all(open.map(work));
  const seconds = (performance.now() - started) / 1000;
  for (const connection of open) connection.end();
  return summarise(latencies, seconds);
}

async function answer({ endpoint, series, connections }: Load): Promise<LoadResult> {
  const results: Timings[] = [];
  for (const each of series) {
    const signed: Buffer[] = [];
    for (const request of each.requests) signed.push(await signedRequest(endpoint, request));
    results.push(await run(each.endpoint, signed, connections));
  }
  return { series: results };
}

process.on("message", (load: Load) => {
  void answer(load).then((result) => process.send?.(result));
});
