import type { DomainStats } from "@aws-sdk/client-customer-profiles";
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
import { useDomainDeletion } from "./use-domain-deletion.ts";

const formId = "delete-domain";

interface DeleteDomainDialogProps {
  domainName: string;
  onDismiss: () => void;
}

/** The last look before a domain goes: what goes with it, counted anew, and its name to be typed. */
export function DeleteDomainDialog({ domainName, onDismiss }: DeleteDomainDialogProps) {
  const [typedName, setTypedName] = useState("");
  const { domain, hasChanged, deletion, confirm } = useDomainDeletion(domainName);
  const isReady = typedName === domainName && domain.isSuccess;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isReady && !deletion.isPending) confirm();
  }

  return (
    <Modal
      visible
      header={`Delete ${domainName}?`}
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
              Delete domain
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <SpaceBetween size="m">
          {deletion.isError && (
            <ErrorAlert what="The domain was not deleted." error={deletion.error} />
          )}
          {hasChanged && (
            <Alert type="warning" header="Not deleted: the domain has changed">
              <div role="alert">
                It holds something else than it did when you opened this. The counts are new now;
                delete again if that is what you mean.
              </div>
            </Alert>
          )}
          {domain.isPending && (
            <StatusIndicator type="loading">Counting what the domain holds</StatusIndicator>
          )}
          {domain.isError && (
            <ErrorAlert
              what="What the domain holds could not be counted."
              error={domain.error}
              onRetry={() => void domain.refetch()}
              isRetrying={domain.isFetching}
            />
          )}
          {domain.isSuccess && <WhatGoes stats={domain.data.Stats} />}
          <FormField label="To confirm, enter the name of the domain" description={domainName}>
            <Input
              disableBrowserAutocorrect
              autoComplete={false}
              value={typedName}
              disabled={deletion.isPending}
              onChange={({ detail }) => setTypedName(detail.value)}
            />
          </FormField>
          <CliCommandSection
            calls={[{ operation: "DeleteDomain", input: { DomainName: domainName } }]}
          />
        </SpaceBetween>
      </form>
    </Modal>
  );
}

function WhatGoes({ stats }: { stats: DomainStats | undefined }) {
  return (
    <div>
      This deletes, and nothing brings back:
      <ul>
        <li>{counted(stats?.ProfileCount, "profile", "profiles")} with their history,</li>
        <li>{counted(stats?.ObjectCount, "object", "objects")} that they were made of,</li>
        <li>
          the domain&rsquo;s object types, integrations, match groups, identity resolution jobs and
          settings.
        </li>
      </ul>
      An Amazon Connect instance that uses this domain loses its profiles.
    </div>
  );
}

function counted(count: number | undefined, one: string, many: string): string {
  if (count === undefined) return `all ${many}`;
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
