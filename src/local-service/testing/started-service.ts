import { randomUUID } from "node:crypto";
import { CustomerProfiles } from "@aws-sdk/client-customer-profiles";
import { afterAll } from "vitest";
import { accessKeyId, region, secretAccessKey } from "../identity.ts";
import { listen } from "../listen.ts";
import { createLocalService, type LocalService, type LocalServiceOptions } from "../service.ts";

export interface StartedService {
  endpoint: string;
  client: CustomerProfiles;
  service: LocalService;
}

/** An SDK client with the local service's credentials, which asks once unless told otherwise. */
export function clientOf(endpoint: string, maxAttempts = 1): CustomerProfiles {
  return new CustomerProfiles({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts,
  });
}

/** Starts a service on a free port (in memory unless told otherwise) that ends with the test file. */
export async function startService(options: LocalServiceOptions = {}): Promise<StartedService> {
  const service = createLocalService(options);
  const listening = await listen(service, "127.0.0.1", 0);
  const client = clientOf(listening.endpoint + (options.basePath ?? ""));
  afterAll(async () => {
    client.destroy();
    await listening.close();
  });
  return { endpoint: listening.endpoint, client, service };
}

/** Makes a domain that no other test knows, and gives its name. */
export async function newDomain(client: CustomerProfiles): Promise<string> {
  const DomainName = `test-${randomUUID()}`;
  await client.createDomain({ DomainName, DefaultExpirationDays: 30 });
  return DomainName;
}
