import type { GetSimilarProfilesCommandOutput, MatchType } from "@aws-sdk/client-customer-profiles";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { similarProfileQueries, similarProfilesInput } from "../../../api/similar-profiles.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
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
  const similar = useQuery(similarProfileQueries.of(domainName, profileId, matchType));
  const others = (similar.data?.ProfileIds ?? []).filter((id) => id !== profileId);
  return (
    <div>
      <Box variant="h3">
        {title}
        {others.length > 0 && ` ${inBrackets(similar.data)}`}
      </Box>
      {similar.isPending && <StatusIndicator type="loading">Looking for them</StatusIndicator>}
      {similar.isError && (
        <ErrorAlert
          what="Similar profiles could not be looked for."
          error={similar.error}
          onRetry={() => void similar.refetch()}
          isRetrying={similar.isFetching}
        />
      )}
      {similar.isSuccess &&
        (others.length === 0 ? (
          <Box color="text-body-secondary">{none}</Box>
        ) : (
          <SimilarProfileTable domainName={domainName} profileIds={others} title={title} />
        ))}
    </div>
  );
}

/** How sure it is: "(confidence 0.93)", "(rule level 2)". */
function inBrackets(similar: GetSimilarProfilesCommandOutput | undefined): string {
  if (similar?.ConfidenceScore !== undefined)
    return `(confidence ${similar.ConfidenceScore.toLocaleString(undefined, { maximumFractionDigits: 2 })})`;
  return similar?.RuleLevel === undefined ? "" : `(rule level ${similar.RuleLevel})`;
}
