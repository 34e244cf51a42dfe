import { profileFactsQueries } from "../../../api/profile-facts.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { queryClient } from "../../../api/query-client.ts";
import { withFacts } from "./use-member-facts.ts";

/**
 * For loaders and for the group that comes next: what a review shows. What was read ahead is drawn at once, however old: the
 * page reads it again then. Rejects when the profiles cannot be read.
 */
export async function readForReview(
  domainName: string,
  profileIds: readonly string[],
): Promise<void> {
  const { profiles } = await queryClient.ensureQueryData(
    profileQueries.byIds(domainName, profileIds),
  );
  const existing = profiles.map(({ ProfileId }) => ProfileId);
  await Promise.all(
    withFacts(existing).map((profileId) =>
      queryClient.ensureQueryData(profileFactsQueries.ofProfile(domainName, profileId)),
    ),
  );
}

/** Whether all of it has been read by now, and has not been forgotten. */
export function isReadForReview(domainName: string, profileIds: readonly string[]): boolean {
  const read = queryClient.getQueryData(profileQueries.byIds(domainName, profileIds).queryKey);
  return (
    read !== undefined &&
    withFacts(read.profiles.map(({ ProfileId }) => ProfileId)).every(
      (profileId) =>
        queryClient.getQueryData(profileFactsQueries.ofProfile(domainName, profileId).queryKey) !==
        undefined,
    )
  );
}
