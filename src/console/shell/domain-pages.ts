import { paths } from "../paths.ts";

interface DomainPage {
  text: string;
  href: string;
}

/** The pages of a domain that its navigation names. */
export function domainPages(domainName: string): DomainPage[] {
  return [
    { text: "Overview", href: paths.domain(domainName) },
    { text: "Profiles", href: paths.profiles(domainName) },
    { text: "Matches", href: paths.matches(domainName) },
    { text: "Decisions", href: paths.decisions(domainName) },
    { text: "Identity resolution", href: paths.identityResolution(domainName) },
    { text: "Integrations", href: paths.integrations(domainName) },
  ];
}

/** Those that other pages lead to. */
export function moreDomainPages(domainName: string): DomainPage[] {
  return [
    { text: "Domain settings", href: paths.domainSettings(domainName) },
    { text: "Matches by rules", href: paths.ruleMatches(domainName) },
    { text: "Compare profiles", href: paths.comparison(domainName, []) },
    { text: "Create profile", href: paths.createProfile(domainName) },
    { text: "Search for duplicates", href: paths.identityResolutionSchedule(domainName) },
    { text: "Auto-merging", href: paths.autoMerging(domainName) },
    { text: "Rule-based matching", href: paths.matchingRules(domainName) },
    { text: "Create integration", href: paths.createIntegration(domainName) },
  ];
}
