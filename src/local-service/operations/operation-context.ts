import type { JobRunner } from "../identity-resolution/job-runner.ts";
import type { Upkeep } from "../ingestion/upkeep.ts";
import type { Database } from "../store/database.ts";

/** What an operation works with, beside its input. It runs synchronously, inside one transaction when it writes. */
export interface OperationContext {
  database: Database;
  /** Milliseconds since the epoch; one moment for the whole operation. */
  now: number;
  identityResolution: JobRunner;
  upkeep: Upkeep;
}

/** A request that passed the model's limits: its required members are there. */
export type Validated<Request, Required extends keyof Request> = Request & {
  [Member in Required]-?: NonNullable<Request[Member]>;
};
