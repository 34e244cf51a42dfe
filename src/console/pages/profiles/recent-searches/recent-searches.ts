import { storedSetting } from "../../../components/stored-setting.ts";

/** Searches by domain, the latest first, each as the query of its URL. */
type RecentSearches = Readonly<Record<string, readonly string[]>>;

/** More would be looked through rather than seen. */
const mostRecent = 6;

/** What was searched for. It is personal, so it is kept with its tab and nowhere else, until the browser drops the tab. */
export const recentSearches = storedSetting<RecentSearches>({
  area: "session",
  key: "recent-searches",
  parse: readRecentSearches,
});

/** Takes from what another version may have stored only what is right. */
export function readRecentSearches(stored: unknown): RecentSearches {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([domainName, queries]: [string, unknown]) =>
      Array.isArray(queries)
        ? [[domainName, queries.filter((query) => typeof query === "string").slice(0, mostRecent)]]
        : [],
    ),
  );
}

/** The searches of one domain, which may be named as what every object has: "constructor". */
export function searchesOf(searches: RecentSearches, domainName: string): readonly string[] {
  return Object.hasOwn(searches, domainName) ? (searches[domainName] ?? []) : [];
}

/** The searches with one that was just made at their head. */
export function withSearch(
  searches: RecentSearches,
  domainName: string,
  query: string,
): RecentSearches {
  const others = searchesOf(searches, domainName).filter((each) => each !== query);
  return { ...searches, [domainName]: [query, ...others].slice(0, mostRecent) };
}
