import { CustomerProfilesClient } from "@aws-sdk/client-customer-profiles";
import { connection } from "./connection.ts";

const settings = {
  region: connection.region,
  endpoint: new URL(connection.endpoint, location.href).href,
  credentials: connection.credentials,
  // A request that hangs would leave people waiting for good; AWS answers well within this or not at all.
  requestHandler: { requestTimeout: 30_000 },
};

/**
 * The client of the console. The SDK retries throttled calls, 5xx answers and lost connections itself (three attempts,
 * backing off), which is why React Query does not retry.
 */
export const client = new CustomerProfilesClient({ ...settings, maxAttempts: 3 });

/** For what makes something new at each call: where the answer got lost, a retry would make it twice. */
export const clientWithoutRetries = new CustomerProfilesClient({ ...settings, maxAttempts: 1 });
