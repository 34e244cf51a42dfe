import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { describeDecision } from "./describe-decision.ts";
import type { Member } from "./member.ts";
import { countProfiles } from "./names-in-words.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";
import { PendingMerge } from "./pending-merge.tsx";
import { useNeighbours } from "./use-neighbours.ts";
import { useUnsettledMerge } from "./use-unsettled-merge.ts";

interface GroupGoneProps {
  domainName: string;
  group: ReviewedGroup;
  queue: readonly MatchGroup[];
  placeInQueue: string | undefined;
  /** Those that are left: none or one. */
  remaining: readonly Member[];
  missingCount: number;
  position: ReactNode;
  /** What came of a merge is known now. */
  onSettled: () => void;
}

/** A group that can no longer be merged, because fewer than two of its profiles exist. */
export function GroupGone(props: GroupGoneProps) {
  const { domainName, group, remaining, missingCount } = props;
  const decisions = useQuery(decisionQueries.index(domainName));
  const decision = decisions.data?.ofGroup(group.profileIds);
  const unsettled = useUnsettledMerge(domainName, group.profileIds);
  const { nextHref } = useNeighbours(props);
  const [left] = remaining;
  const title =
    decision?.verb === "merge" && decision.result?.state === "merged"
      ? "This group was merged"
      : `${missingCount.toLocaleString()} of ${countProfiles(group.profileIds.length)} no longer ${missingCount === 1 ? "exists" : "exist"}`;
  return (
    <SpaceBetween size="l">
      <PageTitle>{title}</PageTitle>
      <Header variant="h1" actions={props.position}>
        {title}
      </Header>
      {unsettled ? (
        <PendingMerge key={unsettled.id} decision={unsettled} onSettled={props.onSettled} />
      ) : (
        <Box variant="p">
          {decision
            ? describeDecision(decision)
            : "Merged or deleted elsewhere after the run that found this group. There is nothing left to merge."}
        </Box>
      )}
      <SpaceBetween size="xs" direction="horizontal">
        {nextHref && (
          <Button variant="primary" href={nextHref}>
            Next group
          </Button>
        )}
        {left && (
          <Button href={paths.profile(domainName, left.profile.ProfileId)}>
            {`Open ${left.name} (${left.shortId})`}
          </Button>
        )}
        <Button href={paths.matches(domainName)}>All matches</Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}
