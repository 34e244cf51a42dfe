import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { sharedDecisionMutations } from "../../../shared-decisions/shared-decision-queries.ts";
import { sharedObjectType } from "../../../api/shared-object-type.ts";
import { notify } from "../../../shell/notifications.tsx";

const formId = "turn-off-sharing";

interface TurnOffDialogProps {
  domainName: string;
  onDismiss: () => void;
}

/** The last look before the shared decisions of a domain are deleted. */
export function TurnOffDialog({ domainName, onDismiss }: TurnOffDialogProps) {
  const [typedName, setTypedName] = useState("");
  const turnOff = useMutation(sharedDecisionMutations.turnOff);
  const isReady = typedName === sharedObjectType;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isReady || turnOff.isPending) return;
    turnOff.mutate(domainName, {
      onSuccess: () => {
        notify({ type: "success", header: `The decisions of ${domainName} are no longer shared` });
        onDismiss();
      },
    });
  }

  return (
    <Modal
      visible
      header="Delete the shared decisions?"
      closeAriaLabel="Close without deleting"
      // Once it is sent nobody can take it back, so that closing would only hide how it ends.
      onDismiss={() => !turnOff.isPending && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={turnOff.isPending} onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              form={formId}
              disabled={!isReady}
              loading={turnOff.isPending}
              loadingText="Deleting"
            >
              Delete shared decisions
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <SpaceBetween size="m">
          {turnOff.isError && (
            <ErrorAlert what="The shared decisions were not deleted." error={turnOff.error} />
          )}
          <div>
            This deletes the object type with every decision and snapshot that is kept in the
            domain, for everybody, and nothing brings them back. The service counts objects of all
            types together, so that their number is not known here. Decisions that a browser has
            made or seen stay in that browser.
          </div>
          <FormField
            label="To confirm, enter the name of the object type"
            description={sharedObjectType}
          >
            <Input
              disableBrowserAutocorrect
              autoComplete={false}
              value={typedName}
              disabled={turnOff.isPending}
              onChange={({ detail }) => setTypedName(detail.value)}
            />
          </FormField>
          <CliCommandSection
            calls={[
              {
                operation: "DeleteProfileObjectType",
                input: { DomainName: domainName, ObjectTypeName: sharedObjectType },
              },
            ]}
          />
        </SpaceBetween>
      </form>
    </Modal>
  );
}
