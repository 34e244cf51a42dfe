import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import { isNotFound } from "../../../api/errors.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { RefreshButton } from "../../../components/refresh-button.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { DeleteProfileDialog } from "../delete/delete-profile-dialog.tsx";
import { isProfileId } from "./profile-id.ts";
import { ProfileNotFound } from "./profile-not-found.tsx";
import { ProfileTabs } from "./profile-tabs.tsx";

export const loader = ({ params: { domainName = "", profileId = "" } }: LoaderFunctionArgs) =>
  isProfileId(profileId) ? prefetch(load(profileQueries.byIds(domainName, [profileId]))) : null;

export function Component() {
  const { domainName = "", profileId = "" } = useParams();
  const result = useQuery({
    ...profileQueries.byIds(domainName, [profileId]),
    enabled: isProfileId(profileId),
  });
  const [isDeleting, setDeleting] = useState(false);
  if (isNotFound(result.error)) return <DomainNotFound domainName={domainName} />;
  if (!isProfileId(profileId) || result.data?.missingIds.includes(profileId))
    return <ProfileNotFound domainName={domainName} />;

  const profile = result.data?.profiles[0];
  const name = profile ? displayName(profile) : `Profile ${shortProfileId(profileId)}`;
  return (
    <SpaceBetween size="l">
      <PageTitle>{name}</PageTitle>
      <Header
        variant="h1"
        actions={
          <SpaceBetween size="xs" direction="horizontal">
            <RefreshButton
              label="Refresh the profile"
              isFetching={result.isFetching}
              onRefresh={() => void result.refetch()}
            />
            <CliCommandButton
              calls={[
                {
                  operation: "BatchGetProfile",
                  input: { DomainName: domainName, ProfileIds: [profileId] },
                },
              ]}
            />
            {profile && <Button href={paths.editProfile(domainName, profileId)}>Edit</Button>}
            {profile && <Button onClick={() => setDeleting(true)}>Delete</Button>}
          </SpaceBetween>
        }
      >
        <bdi style={{ overflowWrap: "anywhere" }}>{name}</bdi>
      </Header>
      {profile && isDeleting && (
        <DeleteProfileDialog
          domainName={domainName}
          profile={profile}
          onDismiss={() => setDeleting(false)}
        />
      )}
      {result.isError && (
        <ErrorAlert
          what="The profile could not be loaded."
          error={result.error}
          onRetry={() => void result.refetch()}
          isRetrying={result.isFetching}
        />
      )}
      {profile && <ProfileTabs domainName={domainName} profile={profile} />}
      {result.isPending && (
        <Container>
          <StatusIndicator type="loading">Loading the profile</StatusIndicator>
        </Container>
      )}
    </SpaceBetween>
  );
}
