import Box from "@cloudscape-design/components/box";
import Spinner from "@cloudscape-design/components/spinner";
import { useQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { load, prefetch } from "../../../api/query-client.ts";
import { ruleMatchQueries } from "../../../api/rule-matches.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { GroupReview } from "../review/group-review.tsx";

export const loader = ({ params: { domainName = "", matchId = "" } }: LoaderFunctionArgs) =>
  prefetch(load(ruleMatchQueries.detail(domainName, matchId)));

/** The review of a group that the domain's matching rules put together. */
export function Component() {
  const { domainName = "", matchId = "" } = useParams();
  const match = useQuery(ruleMatchQueries.detail(domainName, matchId));
  if (match.data && match.data.profileIds.length > 0)
    return (
      <GroupReview
        key={matchId}
        domainName={domainName}
        group={{
          origin: "rules",
          matchId,
          matchGenerationDate: undefined,
          confidenceScore: undefined,
          profileIds: match.data.profileIds,
        }}
        queue={[]}
        placeInQueue={undefined}
        isRunComplete
      />
    );
  return (
    <>
      <PageTitle>Review</PageTitle>
      {match.isPending ? (
        <Box textAlign="center" padding="xxxl">
          <Spinner size="large" /> <span role="status">Loading the group</span>
        </Box>
      ) : match.isError ? (
        <ErrorAlert
          what="The group could not be loaded."
          error={match.error}
          onRetry={() => void match.refetch()}
          isRetrying={match.isFetching}
        />
      ) : (
        <ResourceNotFound
          title="Group not found"
          wayOn={{ text: "Go to the matches by rules", href: paths.ruleMatches(domainName) }}
        >
          The rules match no such profiles any more: they were changed, merged or deleted.
        </ResourceNotFound>
      )}
    </>
  );
}
