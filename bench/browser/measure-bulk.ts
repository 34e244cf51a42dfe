import { join } from "node:path";
import { CustomerProfiles } from "@aws-sdk/client-customer-profiles";
import { accessKeyId, region, secretAccessKey } from "../../src/local-service/identity.ts";
import { startConsole } from "../processes.ts";
import type { Figure } from "../table.ts";
import {
  beginRun,
  finishRun,
  keptRecords,
  type ReportedGroup,
  resumeRun,
  runCounts,
  untilDone,
} from "./bulk-actions.ts";
import { startChromium } from "./chromium.ts";
import { makeDomainWithGroups } from "./domain-with-groups.ts";

const domainName = "bench-bulk";
const badDay = ["--fault-rate", "0.05", "--throttle"];

/**
 * Merges many groups in Chromium while one request in twenty fails and the default rates of AWS apply, with the tab
 * reloaded twice and the service killed once, and holds report, ledger, snapshots and service against each other.
 *
 * @param directory empty.
 */
export async function measureBulk(
  directory: string,
  groups: number,
  say: (text: string) => void,
): Promise<Figure[]> {
  say(`Merging ${groups.toLocaleString("en")} groups on a bad day`);
  const dataDir = join(directory, "bulk");
  await makeDomainWithGroups(dataDir, domainName, groups);
  const browser = await startChromium();
  let server = await startConsole(dataDir, "--sample", "none", ...badDay);
  const { port } = new URL(server.endpoint);
  const url = `${server.endpoint}/domains/${domainName}/matches/bulk`;
  try {
    const page = await browser.newPage();
    await beginRun(page, url, groups);
    const started = performance.now();
    await untilDone(page, groups * 0.2);
    await resumeRun(page, url);
    await untilDone(page, groups * 0.4);
    await server.kill();
    server = await startConsole(dataDir, "--sample", "none", ...badDay, "--port", port);
    await untilDone(page, groups * 0.6);
    await resumeRun(page, url);
    await finishRun(page);
    const seconds = Math.round((performance.now() - started) / 1000);
    const { total } = await runCounts(page);
    const { items, merges, withSnapshot } = await keptRecords(page);
    await server.end();
    server = await startConsole(dataDir, "--sample", "none");
    const wrong = await contradictions(server.endpoint, items, merges);
    const count = (state: string) => items.filter((item) => item.state === state).length;
    const isReported = items.every(
      ({ state, reason }) =>
        state === "merged" || (["skipped", "failed"].includes(state) && reason !== undefined),
    );
    return [
      {
        name: `${total.toLocaleString("en")} bulk merges: faults, throttled, 2 reloads, 1 kill`,
        value: `${count("merged")} merged, ${count("skipped")} skipped, ${count("failed")} failed, ${seconds} s`,
        target: "each once, or a reason",
        met: total === groups && items.length === groups && isReported && wrong.length === 0,
      },
      {
        name: "… report, ledger, snapshots and service",
        value:
          wrong.length > 0
            ? `${wrong.length} differ: ${wrong[0]}`
            : `agree, ${withSnapshot} merges with their snapshots`,
        target: "agree",
        met: wrong.length === 0 && withSnapshot === count("merged"),
      },
    ];
  } finally {
    await browser.close();
    await server.end();
  }
}

/** Groups of which the service, the ledger and the report do not say the same. */
async function contradictions(
  endpoint: string,
  items: readonly ReportedGroup[],
  merges: Readonly<Record<string, number>>,
): Promise<string[]> {
  const client = new CustomerProfiles({
    endpoint: `${endpoint}/api`,
    region,
    credentials: { accessKeyId, secretAccessKey },
  });
  const wrong: string[] = [];
  for (const { matchId, state, mainProfileId, mergedProfileIds } of items) {
    const { Profiles = [] } = await client.batchGetProfile({
      DomainName: domainName,
      ProfileIds: [mainProfileId, ...mergedProfileIds].slice(0, 20),
    });
    const isMerged = state === "merged";
    const expected = isMerged ? 1 : Math.min(20, mergedProfileIds.length + 1);
    if (Profiles.length !== expected) wrong.push(`${matchId} has ${Profiles.length} profiles`);
    if ((merges[matchId] ?? 0) !== Number(isMerged))
      wrong.push(`${matchId} was merged ${merges[matchId] ?? 0} times by the ledger`);
  }
  client.destroy();
  return wrong;
}
