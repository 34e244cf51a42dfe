import { join } from "node:path";
import { CustomerProfiles } from "@aws-sdk/client-customer-profiles";
import { accessKeyId, region, secretAccessKey } from "../../src/local-service/identity.ts";
import { loadMatchGroups } from "../../src/local-service/sample-data/large/load-match-groups.ts";
import { Database } from "../../src/local-service/store/database.ts";
import { findDomain, insertDomain } from "../../src/local-service/store/domains.ts";
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
  await makeDomain(dataDir, groups);
  const browser = await startChromium();
  const started = performance.now();
  let server = await startConsole(dataDir, "--sample", "none", ...badDay);
  const { port } = new URL(server.endpoint);
  const url = `${server.endpoint}/domains/${domainName}/matches/bulk`;
  try {
    const page = await browser.newPage();
    await beginRun(page, url, groups);
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
    const { items, merges, snapshots } = await keptRecords(page);
    await server.end();
    server = await startConsole(dataDir, "--sample", "none");
    const wrong = await contradictions(server.endpoint, items, merges);
    const count = (state: string) => items.filter((item) => item.state === state).length;
    const reported = count("merged") + items.filter(({ reason }) => reason !== undefined).length;
    return [
      {
        name: `${total.toLocaleString("en")} bulk merges: faults, throttled, 2 reloads, 1 kill`,
        value: `${count("merged")} merged, ${count("skipped")} skipped, ${count("failed")} failed, ${seconds} s`,
        target: "each once, or a reason",
        met: total === groups && reported >= groups && wrong.length === 0,
      },
      {
        name: "… report, ledger, snapshots and service",
        value:
          wrong.length > 0
            ? `${wrong.length} differ: ${wrong[0]}`
            : `agree, ${snapshots} snapshots`,
        target: "agree",
        met: wrong.length === 0 && snapshots >= count("merged"),
      },
    ];
  } finally {
    await browser.close();
    await server.end();
  }
}

async function makeDomain(dataDir: string, groups: number): Promise<void> {
  const database = new Database(dataDir);
  database.transaction(() =>
    insertDomain(
      database,
      domainName,
      { DefaultExpirationDays: 366, Matching: { Enabled: true } },
      {},
      Date.now(),
    ),
  );
  const domain = findDomain(database, domainName);
  if (domain) await loadMatchGroups(database, domain, groups);
  database.close();
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
