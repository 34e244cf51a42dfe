import { getAutoMergingPreview } from "./auto-merging-preview.ts";
import { deleteDomain } from "./delete-domain.ts";
import { deleteProfile } from "./delete-profile.ts";
import { createDomain, getDomain, listDomains, updateDomain } from "./domains.ts";
import {
  getIdentityResolutionJob,
  listIdentityResolutionJobs,
} from "./identity-resolution-jobs.ts";
import {
  deleteIntegration,
  getIntegration,
  listAccountIntegrations,
  listIntegrations,
  putIntegration,
} from "./integrations.ts";
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
import { addProfileKey, deleteProfileKey } from "./profile-keys.ts";
import { deleteProfileObject, listProfileObjects, putProfileObject } from "./profile-objects.ts";
import { batchGetProfile, createProfile, updateProfile } from "./profiles.ts";
import { listRuleBasedMatches } from "./rule-based-matches.ts";
import { searchProfiles } from "./search-profiles.ts";
import { getSimilarProfiles } from "./similar-profiles.ts";
import { listTagsForResource, tagResource, untagResource } from "./tags.ts";

/** An operation as the wire calls it: with an input of the operation's shape that passed the limits. */
export type Handler = (input: never, context: OperationContext) => object;

/** Operations that change nothing. */
export const readOperations: Readonly<Record<string, Handler>> = {
  BatchGetProfile: batchGetProfile,
  GetAutoMergingPreview: getAutoMergingPreview,
  GetDomain: getDomain,
  GetIdentityResolutionJob: getIdentityResolutionJob,
  GetIntegration: getIntegration,
  GetMatches: getMatches,
  GetProfileHistoryRecord: getProfileHistoryRecord,
  GetProfileObjectType: getProfileObjectType,
  GetProfileObjectTypeTemplate: getProfileObjectTypeTemplate,
  GetSimilarProfiles: getSimilarProfiles,
  ListAccountIntegrations: listAccountIntegrations,
  ListDomains: listDomains,
  ListIdentityResolutionJobs: listIdentityResolutionJobs,
  ListIntegrations: listIntegrations,
  ListProfileHistoryRecords: listProfileHistoryRecords,
  ListProfileObjects: listProfileObjects,
  ListProfileObjectTypes: listProfileObjectTypes,
  ListProfileObjectTypeTemplates: listProfileObjectTypeTemplates,
  ListRuleBasedMatches: listRuleBasedMatches,
  ListTagsForResource: listTagsForResource,
  SearchProfiles: searchProfiles,
};

/** Operations that run inside a transaction: all or nothing. */
export const writeOperations: Readonly<Record<string, Handler>> = {
  AddProfileKey: addProfileKey,
  CreateDomain: createDomain,
  CreateProfile: createProfile,
  DeleteDomain: deleteDomain,
  DeleteIntegration: deleteIntegration,
  DeleteProfile: deleteProfile,
  DeleteProfileKey: deleteProfileKey,
  DeleteProfileObject: deleteProfileObject,
  DeleteProfileObjectType: deleteProfileObjectType,
  MergeProfiles: mergeProfiles,
  PutIntegration: putIntegration,
  PutProfileObject: putProfileObject,
  PutProfileObjectType: putProfileObjectType,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateDomain: updateDomain,
  UpdateProfile: updateProfile,
};
