import { displayName } from "../../../profile-model/display-name.ts";
import type { IdentifiedProfile } from "../../../profile-model/profile.ts";
import { detectSearchTerm } from "../../search/detect-search-term.ts";
import { describeSearchKey } from "../../search/search-keys.ts";
import { isSearchable, writeSearch } from "../../search/search-url.ts";
import { paths } from "../../paths.ts";
import { domainPages, moreDomainPages } from "../domain-pages.ts";

/** One way on that the palette offers. */
export interface PaletteEntry {
  text: string;
  /** What it leads to: "Page of demo". */
  kind: string;
  href: string;
}

interface PaletteOptions {
  typed: string;
  /** The domain one is in. */
  domainName: string | undefined;
  /** All that are known. */
  domainNames: readonly string[];
  /** Of the domain one is in, by what was typed. */
  profiles: readonly IdentifiedProfile[];
}

/** More would be scrolled past rather than read. */
const mostDomains = 8;
/** Outside of a domain a search is offered in so many of them. */
const mostSearches = 3;

/** What the palette offers, the likeliest first. */
export function paletteEntries(options: PaletteOptions): PaletteEntry[] {
  const { typed, domainName, domainNames, profiles } = options;
  const text = typed.trim();
  const fits = ({ text: name }: { text: string }) => hasAllWords(name, text);
  const pages = [
    ...(domainName
      ? [...domainPages(domainName), ...moreDomainPages(domainName)].map((page) => ({
          ...page,
          kind: `Page of ${domainName}`,
        }))
      : []),
    { text: "All domains", kind: "Page", href: paths.domains() },
    { text: "Create domain", kind: "Page", href: paths.createDomain() },
    { text: "Find an integration", kind: "Page", href: paths.accountIntegrations() },
  ].filter(fits);
  const domains = domainNames
    .filter((name) => name !== domainName)
    .map((name) => ({ text: name, kind: "Domain", href: paths.domain(name) }))
    .filter(fits)
    .toSorted((one, other) => startRank(one.text, text) - startRank(other.text, text))
    .slice(0, mostDomains);
  return [
    ...profiles.map((profile) => ({
      text: displayName(profile),
      kind: `Profile of ${domainName ?? ""}`,
      href: paths.profile(domainName ?? "", profile.ProfileId),
    })),
    ...pages,
    ...domains,
    ...searches(text, domainName ? [domainName] : domainNames.slice(0, mostSearches)),
  ];
}

/** What was typed, as the search box of the profiles page would understand it. */
function searches(text: string, domainNames: readonly string[]): PaletteEntry[] {
  const term = detectSearchTerm(text);
  const search = { terms: [term], operator: "AND" as const };
  if (!isSearchable(search)) return [];
  return domainNames.map((name) => ({
    text: `Search for ${term.value} by ${describeSearchKey(term.keyName)}`,
    kind: `Profiles of ${name}`,
    href: paths.profiles(name, writeSearch(search)),
  }));
}

function hasAllWords(name: string, typed: string): boolean {
  const lower = name.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => lower.includes(word));
}

/** Names that begin with what was typed come first. */
function startRank(name: string, typed: string): number {
  return name.toLowerCase().startsWith(typed.toLowerCase()) ? 0 : 1;
}
