import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { connection, isLocalService } from "../../api/connection.ts";
import { awsCliCommand, type CliTarget } from "./aws-cli-command.ts";
import type { ServiceCall } from "./service-call.ts";

/** AWS is reached by the reader's own credentials; the local service by its URL and its well-known keys. */
const target: CliTarget = {
  region: connection.region,
  ...(isLocalService && {
    endpoint: {
      url: new URL(connection.endpoint, location.href).href,
      ...connection.credentials,
    },
  }),
};

/** Requests as commands of the AWS CLI, each to copy. */
export function CliCommands({ calls }: { calls: readonly ServiceCall[] }) {
  return (
    <SpaceBetween size="m">
      {calls.map((call, index) => {
        const command = awsCliCommand(call, target);
        // A list of steps may ask for the same thing twice.
        const key = `${index} ${command}`;
        return (
          <SpaceBetween key={key} size="xxs">
            <CopyToClipboard
              copyButtonText="Copy"
              copyButtonAriaLabel={`Copy the command for ${call.operation}`}
              textToCopy={command}
              copySuccessText="Copied"
              copyErrorText="Could not be copied"
            />
            <pre
              dir="ltr"
              aria-label={`Command for ${call.operation}`}
              style={{ margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
            >
              {command}
            </pre>
          </SpaceBetween>
        );
      })}
    </SpaceBetween>
  );
}
