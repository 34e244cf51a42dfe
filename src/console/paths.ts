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
  matches: (domainName: string, search?: URLSearchParams) =>
    `${paths.domain(domainName)}/matches${search?.size ? `?${search}` : ""}`,
  match: (domainName: string, matchId: string) =>
    `${paths.domain(domainName)}/matches/${encodeURIComponent(matchId)}`,
};
