import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorAlert } from "../../../components/error-alert.tsx";

/** Ends a re-creation that is not to be gone on with, after asking. */
export function GiveUpButton({ onGiveUp }: { onGiveUp: () => Promise<void> }) {
  const [isAsking, setAsking] = useState(false);
  const giveUp = useMutation({ mutationFn: onGiveUp });
  return (
    <>
      <Button onClick={() => setAsking(true)}>Give up the rest…</Button>
      <Modal
        visible={isAsking}
        header="Give up the steps that are left?"
        closeAriaLabel="Close without giving up"
        onDismiss={() => setAsking(false)}
        footer={
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" onClick={() => setAsking(false)}>
                Cancel
              </Button>
              <Button variant="primary" loading={giveUp.isPending} onClick={() => giveUp.mutate()}>
                Give up the rest
              </Button>
            </SpaceBetween>
          </Box>
        }
      >
        <SpaceBetween size="m">
          {giveUp.isError && <ErrorAlert what="This was not kept." error={giveUp.error} />}
          <div>
            What has been done stays done, and the rest is never done by this re-creation. Profiles
            that it has created are not created again by another.
          </div>
        </SpaceBetween>
      </Modal>
    </>
  );
}
