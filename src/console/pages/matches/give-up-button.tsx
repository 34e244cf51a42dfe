import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ErrorAlert } from "../../components/error-alert.tsx";

interface GiveUpButtonProps {
  /** The question, as a heading. */
  question: string;
  /** What is given up by it. */
  children: ReactNode;
  onGiveUp: () => Promise<void>;
}

/** Ends what is not to be gone on with, after asking. */
export function GiveUpButton({ question, children, onGiveUp }: GiveUpButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const giveUp = useMutation({ mutationFn: onGiveUp, onSuccess: () => setAsking(false) });
  return (
    <>
      <Button onClick={() => setAsking(true)}>Give up the rest…</Button>
      <Modal
        visible={isAsking}
        header={question}
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
          <div>{children}</div>
        </SpaceBetween>
      </Modal>
    </>
  );
}
