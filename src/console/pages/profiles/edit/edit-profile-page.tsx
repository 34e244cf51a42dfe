import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { displayName } from "../../../../profile-model/display-name.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { isNotFound } from "../../../api/errors.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { isProfileId } from "../profile/profile-id.ts";
import { ProfileNotFound } from "../profile/profile-not-found.tsx";
import { EditProfileForm } from "./edit-profile-form.tsx";

export const loader = ({ params: { domainName = "", profileId = "" } }: LoaderFunctionArgs) =>
  isProfileId(profileId) ? prefetch(load(profileQueries.byIds(domainName, [profileId]))) : null;

export function Component() {
  const { domainName = "", profileId = "" } = useParams();
  const result = useQuery({
    ...profileQueries.byIds(domainName, [profileId]),
    enabled: isProfileId(profileId),
  });
  const profile = result.data?.profiles[0];
  // One that goes while it is edited keeps its form: nothing that was entered is lost.
  const [opened, setOpened] = useState<IdentifiedProfile>();
  if (profile && profile.ProfileId !== opened?.ProfileId) setOpened(profile);
  if (opened?.ProfileId === profileId)
    return (
      <>
        <PageTitle>{`Edit ${displayName(opened)}`}</PageTitle>
        <EditProfileForm key={profileId} domainName={domainName} opened={opened} />
      </>
    );
  if (isNotFound(result.error)) return <DomainNotFound domainName={domainName} />;
  if (!isProfileId(profileId) || result.data?.missingIds.includes(profileId))
    return <ProfileNotFound domainName={domainName} />;
  return (
    <SpaceBetween size="l">
      <PageTitle>Edit profile</PageTitle>
      <Header variant="h1">Edit profile</Header>
      {result.isError ? (
        <ErrorAlert
          what="The profile could not be loaded."
          error={result.error}
          onRetry={() => void result.refetch()}
          isRetrying={result.isFetching}
        />
      ) : (
        <Container>
          <StatusIndicator type="loading">Loading the profile</StatusIndicator>
        </Container>
      )}
    </SpaceBetween>
  );
}
