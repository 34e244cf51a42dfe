import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CliCommands } from "./cli-commands.tsx";
import type { ServiceCall } from "./service-call.ts";

interface CliCommandDialogProps {
  calls: readonly ServiceCall[];
  onDismiss: () => void;
}

export default function CliCommandDialog({ calls, onDismiss }: CliCommandDialogProps) {
  return (
    <Modal
      visible
      size="large"
      header="AWS CLI"
      closeAriaLabel="Close the commands"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <Button onClick={onDismiss}>Close</Button>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box variant="p">
          {calls.length === 1 ? "The request" : "The requests"} of this page for bash, zsh and AWS
          CloudShell; of a list, that for its first page. Versions 1 and 2 of the AWS CLI take them
          alike. A command holds what it asks for in full, personal values too.
        </Box>
        <CliCommands calls={calls} />
      </SpaceBetween>
    </Modal>
  );
}
