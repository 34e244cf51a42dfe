import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { type SubmitEvent, useState } from "react";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { useObjectTypeDeletion } from "./use-object-type-deletion.ts";
import { WhatGoesWithType } from "./what-goes-with-type.tsx";

const formId = "delete-object-type";

interface DeleteObjectTypeDialogProps {
  domainName: string;
  objectTypeName: string;
  onDismiss: () => void;
}

/** The last look before an object type goes: what goes with it, and its name to be typed. */
export function DeleteObjectTypeDialog(props: DeleteObjectTypeDialogProps) {
  const { domainName, objectTypeName, onDismiss } = props;
  const [typedName, setTypedName] = useState("");
  const { objectType, hasChanged, deletion, confirm } = useObjectTypeDeletion(
    domainName,
    objectTypeName,
  );
  const isReady = typedName === objectTypeName && objectType.isSuccess;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isReady && !deletion.isPending) confirm();
  }

  return (
    <Modal
      visible
      header={<PlainValue>{`Delete ${objectTypeName}?`}</PlainValue>}
      closeAriaLabel="Close without deleting"
      // Once it is sent nobody can take it back, so that closing would only hide how it ends.
      onDismiss={() => !deletion.isPending && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={deletion.isPending} onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              form={formId}
              disabled={!isReady}
              loading={deletion.isPending}
              loadingText="Deleting"
            >
              Delete object type
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <SpaceBetween size="m">
          {deletion.isError && (
            <ErrorAlert what="The object type was not deleted." error={deletion.error} />
          )}
          {hasChanged && (
            <Alert type="warning" header="Not deleted: the object type has changed">
              <div role="alert">
                Somebody has saved it after you opened this. What goes is told anew below; delete
                again if that is what you mean.
              </div>
            </Alert>
          )}
          {objectType.isPending && (
            <StatusIndicator type="loading">Reading the object type</StatusIndicator>
          )}
          {objectType.isError && (
            <ErrorAlert
              what="What goes with the object type could not be read."
              error={objectType.error}
              onRetry={() => void objectType.refetch()}
              isRetrying={objectType.isFetching}
            />
          )}
          {objectType.isSuccess && (
            <WhatGoesWithType domainName={domainName} objectType={objectType.data} />
          )}
          <FormField
            label="To confirm, enter the name of the object type"
            description={<PlainValue>{objectTypeName}</PlainValue>}
          >
            <Input
              disableBrowserAutocorrect
              autoComplete={false}
              value={typedName}
              disabled={deletion.isPending}
              onChange={({ detail }) => setTypedName(detail.value)}
            />
          </FormField>
          <CliCommandSection
            calls={[
              {
                operation: "DeleteProfileObjectType",
                input: { DomainName: domainName, ObjectTypeName: objectTypeName },
              },
            ]}
          />
        </SpaceBetween>
      </form>
    </Modal>
  );
}
