import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { profileKeyMutations } from "../../../api/profile-keys.ts";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { ProfileKey } from "./profile-key.ts";

interface RemoveKeyDialogProps {
  domainName: string;
  profileId: string;
  profileKey: ProfileKey;
  onDismiss: () => void;
  onRemoved: () => void;
}

/** The last look before a key is removed. Nothing of the key can change meanwhile: name and value are all there is. */
export function RemoveKeyDialog(props: RemoveKeyDialogProps) {
  const { domainName, profileId, profileKey, onDismiss, onRemoved } = props;
  const removal = useMutation(profileKeyMutations.remove);
  const input = {
    DomainName: domainName,
    ProfileId: profileId,
    KeyName: profileKey.name,
    Values: [profileKey.value],
  };
  const start = () => {
    if (removal.isPending || removal.isSuccess) return;
    removal.mutate(input, { onSuccess: onRemoved });
  };
  return (
    <Modal
      visible
      header="Remove the key?"
      closeAriaLabel="Close without removing"
      onDismiss={() => !removal.isPending && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={removal.isPending} onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={removal.isPending}
              loadingText="Removing the key"
              onClick={start}
            >
              Remove key
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {removal.isError && <ErrorAlert what="The key was not removed." error={removal.error} />}
        <div>
          <b>
            <bdi style={{ overflowWrap: "anywhere" }}>
              {`${profileKey.name} = ${profileKey.value}`}
            </bdi>
          </b>{" "}
          goes from this profile. No search finds the profile by it any more, and objects with this
          key no longer join it. Its fields stay.
        </div>
        <CliCommandSection calls={[{ operation: "DeleteProfileKey", input }]} />
      </SpaceBetween>
    </Modal>
  );
}
