import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { CliCommands } from "./cli-commands.tsx";
import type { ServiceCall } from "./service-call.ts";

/** What a dialog is about to send, as commands of the AWS CLI: a dialog opens no second one. */
export function CliCommandSection({ calls }: { calls: readonly ServiceCall[] }) {
  return (
    <ExpandableSection headerText="As AWS CLI command">
      <CliCommands calls={calls} />
    </ExpandableSection>
  );
}
