import { createDomain, getDomain, listDomains, updateDomain } from "./domains.ts";
import {
  getIdentityResolutionJob,
  listIdentityResolutionJobs,
} from "./identity-resolution-jobs.ts";
import { getMatches } from "./matches.ts";
import { mergeProfiles } from "./merge-profiles.ts";
import { deleteProfileObjectType } from "./delete-object-type.ts";
import {
  getProfileObjectTypeTemplate,
  listProfileObjectTypeTemplates,
} from "./object-type-templates.ts";
import {
  getProfileObjectType,
  listProfileObjectTypes,
  putProfileObjectType,
} from "./object-types.ts";
import type { OperationContext } from "./operation-context.ts";
import { getProfileHistoryRecord, listProfileHistoryRecords } from "./profile-history.ts";
import { deleteProfileObject, listProfileObjects, putProfileObject } from "./profile-objects.ts";
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
  GetProfileHistoryRecord: getProfileHistoryRecord,
  GetProfileObjectType: getProfileObjectType,
  GetProfileObjectTypeTemplate: getProfileObjectTypeTemplate,
  ListDomains: listDomains,
  ListIdentityResolutionJobs: listIdentityResolutionJobs,
  ListProfileHistoryRecords: listProfileHistoryRecords,
  ListProfileObjects: listProfileObjects,
  ListProfileObjectTypes: listProfileObjectTypes,
  ListProfileObjectTypeTemplates: listProfileObjectTypeTemplates,
  SearchProfiles: searchProfiles,
};

/** Operations that run inside a transaction: all or nothing. */
export const writeOperations: Readonly<Record<string, Handler>> = {
  CreateDomain: createDomain,
  CreateProfile: createProfile,
  DeleteProfileObject: deleteProfileObject,
  DeleteProfileObjectType: deleteProfileObjectType,
  MergeProfiles: mergeProfiles,
  PutProfileObject: putProfileObject,
  PutProfileObjectType: putProfileObjectType,
  UpdateDomain: updateDomain,
  UpdateProfile: updateProfile,
};
