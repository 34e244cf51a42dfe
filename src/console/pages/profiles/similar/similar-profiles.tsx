import type { GetSimilarProfilesCommandOutput, MatchType } from "@aws-sdk/client-customer-profiles";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { similarProfileQueries, similarProfilesInput } from "../../../api/similar-profiles.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PageButtons } from "../results/page-buttons.tsx";
import { SimilarProfileTable } from "./similar-profile-table.tsx";

interface SimilarProfilesProps {
  domainName: string;
  profileId: string;
}

/** What the service takes for the same person, by both of its ways to find out. */
export function SimilarProfiles({ domainName, profileId }: SimilarProfilesProps) {
  const call = (matchType: MatchType) => ({
    operation: "GetSimilarProfiles" as const,
    input: similarProfilesInput(domainName, profileId, matchType),
  });
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Profiles that the service takes for the same person."
          actions={
            <CliCommandButton calls={[call("ML_BASED_MATCHING"), call("RULE_BASED_MATCHING")]} />
          }
        >
          Similar profiles
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Similar
          domainName={domainName}
          profileId={profileId}
          matchType="ML_BASED_MATCHING"
          title="By the weekly job"
          none="The latest identity resolution job found none."
        />
        <Similar
          domainName={domainName}
          profileId={profileId}
          matchType="RULE_BASED_MATCHING"
          title="By matching rules"
          none="The rules found none, or the domain has no rules."
        />
      </SpaceBetween>
    </Container>
  );
}

interface SimilarProps extends SimilarProfilesProps {
  matchType: MatchType;
  title: string;
  none: string;
}

function Similar({ domainName, profileId, matchType, title, none }: SimilarProps) {
  const similar = useInfiniteQuery(similarProfileQueries.of(domainName, profileId, matchType));
  const [index, setIndex] = useState(0);
  const pages = similar.data?.pages ?? [];
  // After a refresh the group may have fewer pages.
  const shown = Math.min(index, Math.max(pages.length - 1, 0));
  const others = (pages[shown]?.ProfileIds ?? []).filter((id) => id !== profileId);
  const hasNext = shown + 1 < pages.length || similar.hasNextPage;
  const isPaged = shown > 0 || hasNext;

  async function showNext() {
    if (similar.isFetchingNextPage) return;
    const next = shown + 1;
    if (next >= pages.length && (await similar.fetchNextPage()).isError) return;
    setIndex(next);
  }

  return (
    <div>
      {others.length === 0 && <Box variant="h3">{title}</Box>}
      {similar.isPending && <StatusIndicator type="loading">Looking for them</StatusIndicator>}
      {similar.isError && (
        <ErrorAlert
          what="Similar profiles could not be looked for."
          error={similar.error}
          onRetry={() => void similar.refetch()}
          isRetrying={similar.isFetching}
        />
      )}
      {similar.data &&
        (others.length === 0 ? (
          <Box color="text-body-secondary">{isPaged ? "None on this page." : none}</Box>
        ) : (
          <SimilarProfileTable
            domainName={domainName}
            profileIds={others}
            title={title}
            counter={inBrackets(pages[0])}
            fileName={`similar-to-${profileId}-${matchType === "ML_BASED_MATCHING" ? "by-job" : "by-rules"}`}
          />
        ))}
      {isPaged && (
        <div role="group" aria-label={`Pages: ${title}`}>
          <PageButtons
            onPrevious={shown > 0 ? () => setIndex(shown - 1) : undefined}
            onNext={hasNext ? () => void showNext() : undefined}
          />
        </div>
      )}
    </div>
  );
}

/** How sure it is: "(confidence 0.93)", "(rule level 2)". */
function inBrackets(similar: GetSimilarProfilesCommandOutput | undefined): string {
  if (similar?.ConfidenceScore !== undefined)
    return `(confidence ${similar.ConfidenceScore.toLocaleString(undefined, { maximumFractionDigits: 2 })})`;
  return similar?.RuleLevel === undefined ? "" : `(rule level ${similar.RuleLevel})`;
}
