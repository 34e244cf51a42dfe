import { paths } from "../paths.ts";

interface DomainPage {
  text: string;
  href: string;
  /** Where its pages are that do not stand below it. */
  beside?: readonly string[];
}

/** The pages of a domain that its navigation names. */
export function domainPages(domainName: string): DomainPage[] {
  return [
    { text: "Overview", href: paths.domain(domainName) },
    { text: "Profiles", href: paths.profiles(domainName) },
    {
      text: "Object types",
      href: paths.objectTypes(domainName),
      beside: [paths.createObjectType(domainName), paths.objectTypeTemplates(domainName)],
    },
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
    { text: "Merge many groups", href: paths.bulkMerge(domainName) },
    { text: "Merge plans", href: paths.mergePlans(domainName) },
    { text: "Try auto-merging", href: paths.mergeSimulator(domainName) },
    { text: "Share decisions", href: paths.sharing(domainName) },
    { text: "Create profile", href: paths.createProfile(domainName) },
    { text: "Create object type", href: paths.createObjectType(domainName) },
    { text: "Object type templates", href: paths.objectTypeTemplates(domainName) },
    { text: "Search for duplicates", href: paths.identityResolutionSchedule(domainName) },
    { text: "Auto-merging", href: paths.autoMerging(domainName) },
    { text: "Rule-based matching", href: paths.matchingRules(domainName) },
    { text: "Create integration", href: paths.createIntegration(domainName) },
  ];
}
