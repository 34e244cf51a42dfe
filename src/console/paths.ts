/** Every URL of the console, so that no page spells one out. */
export const paths = {
  domains: () => "/domains",
  createDomain: () => "/create-domain",
  domain: (domainName: string) => `/domains/${encodeURIComponent(domainName)}`,
  domainSettings: (domainName: string) => `${paths.domain(domainName)}/settings`,
  profiles: (domainName: string, search?: URLSearchParams) =>
    `${paths.domain(domainName)}/profiles${search?.size ? `?${search}` : ""}`,
  profile: (domainName: string, profileId: string) =>
    `${paths.domain(domainName)}/profiles/${encodeURIComponent(profileId)}`,
  /** No profile's id, which has hexadecimal digits only. */
  createProfile: (domainName: string) => `${paths.domain(domainName)}/profiles/create`,
  editProfile: (domainName: string, profileId: string) =>
    `${paths.profile(domainName, profileId)}/edit`,
  /** @param type of which objects are shown. */
  profileObjects: (domainName: string, profileId: string, type?: string) =>
    `${paths.profile(domainName, profileId)}/objects${type ? `/${encodeURIComponent(type)}` : ""}`,
  profileKeys: (domainName: string, profileId: string) =>
    `${paths.profile(domainName, profileId)}/keys`,
  /** @param action the only action that is shown. */
  profileHistory: (domainName: string, profileId: string, action?: string) =>
    `${paths.profile(domainName, profileId)}/history${action ? `?action=${encodeURIComponent(action)}` : ""}`,
  objectTypes: (domainName: string) => `${paths.domain(domainName)}/object-types`,
  objectType: (domainName: string, objectTypeName: string) =>
    `${paths.objectTypes(domainName)}/${encodeURIComponent(objectTypeName)}`,
  editObjectType: (domainName: string, objectTypeName: string) =>
    `${paths.objectType(domainName, objectTypeName)}/edit`,
  sendTestObject: (domainName: string, objectTypeName: string) =>
    `${paths.objectType(domainName, objectTypeName)}/send-object`,
  /**
   * Beside the object types, any of which may be named "create".
   *
   * @param templateId whose mapping the new object type begins with.
   */
  createObjectType: (domainName: string, templateId?: string) =>
    `${paths.domain(domainName)}/create-object-type${templateId ? `?template=${encodeURIComponent(templateId)}` : ""}`,
  objectTypeTemplates: (domainName: string) => `${paths.domain(domainName)}/object-type-templates`,
  objectTypeTemplate: (domainName: string, templateId: string) =>
    `${paths.objectTypeTemplates(domainName)}/${encodeURIComponent(templateId)}`,
  matches: (domainName: string, search?: URLSearchParams) =>
    `${paths.domain(domainName)}/matches${search?.size ? `?${search}` : ""}`,
  /** @param search the filters of the queue, whose groups it is about. */
  bulkMerge: (domainName: string, search?: URLSearchParams) =>
    `${paths.domain(domainName)}/matches/bulk${search?.size ? `?${search}` : ""}`,
  mergeSimulator: (domainName: string) => `${paths.domain(domainName)}/matches/try-auto-merging`,
  mergePlans: (domainName: string) => `${paths.matches(domainName)}/merge-plans`,
  sharing: (domainName: string) => `${paths.matches(domainName)}/sharing`,
  match: (domainName: string, matchId: string) =>
    `${paths.domain(domainName)}/matches/${encodeURIComponent(matchId)}`,
  /** The review of profiles that a person picked. @param afterMatchId the group in the queue that they are a part of. */
  comparison: (domainName: string, profileIds: readonly string[], afterMatchId?: string) =>
    `${paths.matches(domainName)}/compare?${new URLSearchParams({
      ...(profileIds.length > 0 && { ids: profileIds.join(",") }),
      ...(afterMatchId && { after: afterMatchId }),
    })}`,
  ruleMatches: (domainName: string) => `${paths.matches(domainName)}/rules`,
  ruleMatch: (domainName: string, matchId: string) =>
    `${paths.ruleMatches(domainName)}/${encodeURIComponent(matchId)}`,
  /** Before it, no match group's id is looked for: GetMatches gives UUIDs. @param verb the only kind of decision that is shown. */
  decisions: (domainName: string, verb?: string) =>
    `${paths.matches(domainName)}/decisions${verb ? `?verb=${encodeURIComponent(verb)}` : ""}`,
  decision: (domainName: string, decisionId: string) =>
    `${paths.decisions(domainName)}/${encodeURIComponent(decisionId)}`,
  /** @param decisionId of a merge in the ledger. */
  reCreation: (domainName: string, decisionId: string) =>
    `${paths.matches(domainName)}/decisions/${encodeURIComponent(decisionId)}/re-create`,
  identityResolution: (domainName: string) => `${paths.domain(domainName)}/identity-resolution`,
  identityResolutionSchedule: (domainName: string) =>
    `${paths.identityResolution(domainName)}/schedule`,
  autoMerging: (domainName: string) => `${paths.identityResolution(domainName)}/auto-merging`,
  matchingRules: (domainName: string) => `${paths.identityResolution(domainName)}/rules`,
  identityResolutionJob: (domainName: string, jobId: string) =>
    `${paths.identityResolution(domainName)}/jobs/${encodeURIComponent(jobId)}`,
  integrations: (domainName: string) => `${paths.domain(domainName)}/integrations`,
  createIntegration: (domainName: string) => `${paths.integrations(domainName)}/create`,
  /** A URI has slashes and percent signs of its own, which no part of a path keeps as they are. */
  integration: (domainName: string, uri: string) =>
    `${paths.integrations(domainName)}/details?${new URLSearchParams({ uri })}`,
  editIntegration: (domainName: string, uri: string) =>
    `${paths.integrations(domainName)}/edit?${new URLSearchParams({ uri })}`,
  /** Where a URI is looked up in all domains of the account. */
  accountIntegrations: (uri?: string) =>
    `/account-integrations${uri ? `?${new URLSearchParams({ uri })}` : ""}`,
};
