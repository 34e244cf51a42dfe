import type { MutationOptions } from "@tanstack/react-query";
import { queryClient } from "../../../api/query-client.ts";
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

/** Carries out a mutation outside of any component, with what it invalidates. */
export function execute<Output, Input, Context>(
  options: MutationOptions<Output, Error, Input, Context>,
  input: Input,
): Promise<Output> {
  return queryClient.getMutationCache().build(queryClient, options).execute(input);
}
