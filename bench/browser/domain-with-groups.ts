import { loadMatchGroups } from "../../src/local-service/sample-data/large/load-match-groups.ts";
import { Database } from "../../src/local-service/store/database.ts";
import { findDomain, insertDomain } from "../../src/local-service/store/domains.ts";

/** Makes a domain whose last identity resolution job has found so many groups. @param dataDir that no service has open. */
export async function makeDomainWithGroups(
  dataDir: string,
  domainName: string,
  groups: number,
): Promise<void> {
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
