import type { FreshReads } from "./fresh-reads.ts";

/** What a step needs beside itself. */
export interface StepContext {
  domainName: string;
  /** The present id of a profile that goes by its former one; a profile that is created again has one once it is created. */
  idOf: (profileId: string) => string;
  /** By which a created profile is found again when the answer of CreateProfile was lost. */
  markerOf: (profileId: string) => string;
  /** False for an object that stays where it is: its `putObject` was skipped. */
  wasPut: (object: { objectTypeName: string; uniqueKey: string }) => boolean;
  reads: FreshReads;
}
