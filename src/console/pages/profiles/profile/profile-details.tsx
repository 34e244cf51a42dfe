import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { useState } from "react";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { CopyId } from "../../../components/copy-id.tsx";
import { SimilarProfiles } from "../similar/similar-profiles.tsx";
import { ProfileAttributes } from "./profile-attributes.tsx";
import { ResourceJson } from "../../../components/json/resource-json.tsx";
import { ProfileMatchGroup } from "./profile-match-group.tsx";
import { countEmptyFields, StandardFields } from "./standard-fields.tsx";

interface ProfileDetailsProps {
  domainName: string;
  profile: IdentifiedProfile;
}

/** Everything the profile itself holds. */
export function ProfileDetails({ domainName, profile }: ProfileDetailsProps) {
  const [showEmpty, setShowEmpty] = useState(false);
  const attributes = profile.Attributes ?? {};
  const emptyCount = countEmptyFields(profile);
  return (
    <SpaceBetween size="l">
      <Container>
        <KeyValuePairs
          columns={2}
          minColumnWidth={280}
          items={[
            {
              label: "Profile ID",
              value: <CopyId id={profile.ProfileId} label="Copy profile ID" />,
            },
            {
              label: "Match group",
              value: <ProfileMatchGroup domainName={domainName} profileId={profile.ProfileId} />,
            },
          ]}
        />
      </Container>
      <Toggle
        checked={showEmpty}
        disabled={emptyCount === 0}
        onChange={({ detail }) => setShowEmpty(detail.checked)}
      >
        Show empty fields ({emptyCount})
      </Toggle>
      <StandardFields profile={profile} showEmpty={showEmpty} />
      {(showEmpty || Object.keys(attributes).length > 0) && (
        <ProfileAttributes attributes={attributes} />
      )}
      <SimilarProfiles
        // The page that is shown is of one profile's group.
        key={profile.ProfileId}
        domainName={domainName}
        profileId={profile.ProfileId}
      />
      <ResourceJson resource={profile} />
    </SpaceBetween>
  );
}
