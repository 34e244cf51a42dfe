import { queryClient } from "../api/query-client.ts";
import type { ProfilesById } from "../api/profiles.ts";

/**
 * Tells which profiles of a domain the pages read together: the groups of a queue's page, a group under review, those that
 * are fetched ahead. They are the ones whose shared decisions somebody is about to need, whatever page it is.
 *
 * @param onRead called with those that exist, for what is shown already too. The one that is left of a group is among them:
 *   what was decided about the others stands there.
 * @returns ends it.
 */
export function watchReadProfiles(
  domainName: string,
  onRead: (profileIds: readonly string[]) => void,
): () => void {
  const cache = queryClient.getQueryCache();
  const tell = (queryKey: readonly unknown[], data: unknown) => {
    const [root, domain, kind] = queryKey;
    if (root !== "profiles" || domain !== domainName || kind !== "by-ids" || !data) return;
    const { profiles, missingIds } = data as ProfilesById;
    // A profile that was asked for by itself is no group.
    if (profiles.length > 0 && profiles.length + missingIds.length > 1)
      onRead(profiles.map(({ ProfileId }) => ProfileId));
  };
  for (const query of cache.getAll()) if (query.isActive()) tell(query.queryKey, query.state.data);
  return cache.subscribe((event) => {
    if (event.type === "updated" && event.action.type === "success")
      tell(event.query.queryKey as readonly unknown[], event.query.state.data);
  });
}
