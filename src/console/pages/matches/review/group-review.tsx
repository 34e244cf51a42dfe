import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Spinner from "@cloudscape-design/components/spinner";
import { useQuery } from "@tanstack/react-query";
import type { MatchGroup } from "../../../api/matches.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { GroupPosition } from "./group-position.tsx";
import { LoadedReview } from "./loaded-review.tsx";
import type { ReviewedGroup } from "./reviewed-group.ts";

export interface GroupReviewProps {
  domainName: string;
  group: ReviewedGroup;
  /** The groups of the queue that the reviewer came from, in its order; empty where they came from none. */
  queue: readonly MatchGroup[];
  /** The group of the queue that stands for this one; undefined where the queue has none. */
  placeInQueue: string | undefined;
  isRunComplete: boolean;
}

/** One group: waits for its profiles, then hands over to the review. */
export function GroupReview(props: GroupReviewProps) {
  const { domainName, group } = props;
  const profiles = useQuery(profileQueries.byIds(domainName, group.profileIds));
  const position = (
    <SpaceBetween size="xs" direction="horizontal" alignItems="center">
      <GroupPosition {...props} />
      <RefreshButton
        label="Read the profiles again"
        isFetching={profiles.isFetching}
        onRefresh={() => void profiles.refetch()}
      />
    </SpaceBetween>
  );
  if (profiles.data)
    return (
      <SpaceBetween size="m">
        {profiles.isError && (
          <ErrorAlert
            what="The profiles could not be read again. What is shown was read before."
            error={profiles.error}
            onRetry={() => void profiles.refetch()}
            isRetrying={profiles.isFetching}
          />
        )}
        <LoadedReview {...props} latest={profiles.data} position={position} />
      </SpaceBetween>
    );
  return (
    <SpaceBetween size="l">
      <PageTitle>Review</PageTitle>
      {position}
      {profiles.isError ? (
        <ErrorAlert
          what="The profiles of this group could not be loaded."
          error={profiles.error}
          onRetry={() => void profiles.refetch()}
          isRetrying={profiles.isFetching}
        />
      ) : (
        <Box textAlign="center" padding="xxxl">
          <Spinner size="large" /> <span role="status">Loading the profiles</span>
        </Box>
      )}
    </SpaceBetween>
  );
}
