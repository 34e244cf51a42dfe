import type { GetIntegrationCommandOutput } from "@aws-sdk/client-customer-profiles";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { sourceOfUri } from "../../../../profile-model/integrations/integration-source.ts";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { objectTypesOf } from "../integration-in-words.ts";
import { useIntegrationDeletion } from "./use-integration-deletion.ts";

interface DeleteIntegrationDialogProps {
  domainName: string;
  integration: GetIntegrationCommandOutput;
  onDismiss: () => void;
}

/** The last look before an integration goes: what stops, and what stays. */
export function DeleteIntegrationDialog(props: DeleteIntegrationDialogProps) {
  const { domainName, integration, onDismiss } = props;
  const { hasChanged, deletion, confirm } = useIntegrationDeletion(domainName, integration);
  const { kind, name } = sourceOfUri(integration.Uri ?? "");
  const types = new Intl.ListFormat("en").format(objectTypesOf(integration));
  return (
    <Modal
      visible
      header="Delete this integration?"
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
              loading={deletion.isPending}
              loadingText="Deleting"
              onClick={confirm}
            >
              Delete integration
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {deletion.isError && (
          <ErrorAlert what="The integration was not deleted." error={deletion.error} />
        )}
        {hasChanged && (
          <Alert type="warning" header="Not deleted: the integration has changed">
            <div role="alert">
              Somebody has changed it since you opened this page. What is written here is new now;
              delete again if that is what you mean.
            </div>
          </Alert>
        )}
        <div>
          This ends what <PlainValue>{name}</PlainValue> brings into {domainName}:
          <ul>
            <li>
              No new objects
              {types && (
                <>
                  {" "}
                  of type <PlainValue>{types}</PlainValue>
                </>
              )}{" "}
              come in through it.
            </li>
            <li>Its settings and tags are deleted, and nothing brings them back.</li>
            {kind === "flow" && (
              <li>
                A flow that was made together with this integration is no longer its source, and its
                trigger and tasks cannot be read here before it goes.
              </li>
            )}
            {kind === "connect" && (
              <li>The Amazon Connect instance no longer writes its contacts into this domain.</li>
            )}
          </ul>
          Profiles and objects that came in already stay, and so do the object types.
        </div>
        <CliCommandSection
          calls={[
            {
              operation: "DeleteIntegration",
              input: { DomainName: domainName, Uri: integration.Uri },
            },
          ]}
        />
      </SpaceBetween>
    </Modal>
  );
}
