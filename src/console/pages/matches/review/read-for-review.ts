import { profileFactsQueries } from "../../../api/profile-facts.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { queryClient } from "../../../api/query-client.ts";
import { withFacts } from "./use-member-facts.ts";

/** For loaders: what a review shows. What was fetched ahead is drawn at once, however old: the page reads it again then. */
export async function readForReview(
  domainName: string,
  profileIds: readonly string[],
): Promise<void> {
  await Promise.all([
    queryClient.ensureQueryData(profileQueries.byIds(domainName, profileIds)),
    ...withFacts(profileIds).map((profileId) =>
      queryClient.ensureQueryData(profileFactsQueries.ofProfile(domainName, profileId)),
    ),
  ]);
}
