import { CustomerProfilesClient } from "@aws-sdk/client-customer-profiles";
import { connection } from "./connection.ts";

/**
 * The one client of the console. The SDK retries throttled calls, 5xx answers and lost connections itself (three
 * attempts, backing off), which is why React Query does not retry.
 */
export const client = new CustomerProfilesClient({
  region: connection.region,
  endpoint: new URL(connection.endpoint, location.href).href,
  credentials: connection.credentials,
  maxAttempts: 3,
});
