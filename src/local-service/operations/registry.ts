import { createDomain, getDomain, listDomains, updateDomain } from "./domains.ts";
import {
  getIdentityResolutionJob,
  listIdentityResolutionJobs,
} from "./identity-resolution-jobs.ts";
import { getMatches } from "./matches.ts";
import { mergeProfiles } from "./merge-profiles.ts";
import type { OperationContext } from "./operation-context.ts";
import { batchGetProfile, createProfile, updateProfile } from "./profiles.ts";
import { searchProfiles } from "./search-profiles.ts";

/** An operation as the wire calls it: with an input of the operation's shape that passed the limits. */
export type Handler = (input: never, context: OperationContext) => object;

/** Operations that change nothing. */
export const readOperations: Readonly<Record<string, Handler>> = {
  BatchGetProfile: batchGetProfile,
  GetDomain: getDomain,
  GetIdentityResolutionJob: getIdentityResolutionJob,
  GetMatches: getMatches,
  ListDomains: listDomains,
  ListIdentityResolutionJobs: listIdentityResolutionJobs,
  SearchProfiles: searchProfiles,
};

/** Operations that run inside a transaction: all or nothing. */
export const writeOperations: Readonly<Record<string, Handler>> = {
  CreateDomain: createDomain,
  CreateProfile: createProfile,
  MergeProfiles: mergeProfiles,
  UpdateDomain: updateDomain,
  UpdateProfile: updateProfile,
};
