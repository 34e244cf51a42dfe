import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useNavigate } from "react-router";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { ChangeList } from "../edit/change-list.tsx";
import { useProfileDeletion } from "./use-profile-deletion.ts";
import { WhatGoes } from "./what-goes.tsx";

interface DeleteProfileDialogProps {
  domainName: string;
  profile: IdentifiedProfile;
  onDismiss: () => void;
}

/** The last look before a profile is deleted: which one, and what goes with it. */
export function DeleteProfileDialog({ domainName, profile, onDismiss }: DeleteProfileDialogProps) {
  const navigate = useNavigate();
  const name = `${displayName(profile)} (${shortProfileId(profile.ProfileId)})`;
  const { isWorking, stopped, start } = useProfileDeletion(domainName, profile, ({ isOurs }) => {
    notify(
      isOurs
        ? { type: "success", header: `Profile ${name} deleted` }
        : { type: "info", header: `Profile ${name} was gone already: deleted or merged` },
    );
    void navigate(paths.profiles(domainName));
  });

  return (
    <Modal
      visible
      header={<bdi style={{ overflowWrap: "anywhere" }}>{`Delete profile ${name}?`}</bdi>}
      closeAriaLabel="Close without deleting"
      // Once the deletion is sent nobody can take it back, so that closing would only hide how it ends.
      onDismiss={() => !isWorking && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isWorking} onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={isWorking}
              loadingText="Deleting the profile"
              onClick={start}
            >
              {stopped?.kind === "changed" ? "Delete it as it is now" : "Delete profile"}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {stopped?.kind === "failed" && (
          <ErrorAlert what="The profile was not deleted." error={stopped.error} />
        )}
        {stopped?.kind === "changed" && (
          <Alert type="warning" header="Not deleted: somebody else changed the profile">
            <div role="alert">
              Since you looked at it:
              <ChangeList changes={stopped.changes} />
            </div>
          </Alert>
        )}
        <div>
          This cannot be undone. What goes:
          <WhatGoes domainName={domainName} profileId={profile.ProfileId} />
        </div>
        <CliCommandSection
          calls={[
            {
              operation: "DeleteProfile",
              input: { DomainName: domainName, ProfileId: profile.ProfileId },
            },
          ]}
        />
      </SpaceBetween>
    </Modal>
  );
}
