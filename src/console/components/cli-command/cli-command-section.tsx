import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useState } from "react";
import { CliCommands } from "./cli-commands.tsx";
import type { ServiceCall } from "./service-call.ts";

/** As many as somebody reads before running them, and as are painted without delay. */
const mostCommands = 25;

interface CliCommandSectionProps {
  /** Many are better worked out once they are asked for. */
  calls: readonly ServiceCall[] | (() => readonly ServiceCall[]);
  /** What somebody who runs the commands must know. */
  children?: ReactNode;
}

/**
 * What a dialog is about to send, or a part of a page would, as commands of the AWS CLI: a dialog opens no second one. Of
 * many calls it has the first ones, and says so.
 */
export function CliCommandSection({ calls, children }: CliCommandSectionProps) {
  const [isExpanded, setExpanded] = useState(false);
  return (
    <ExpandableSection
      headerText="As AWS CLI command"
      expanded={isExpanded}
      onChange={({ detail }) => setExpanded(detail.expanded)}
    >
      {isExpanded && (
        <SpaceBetween size="s">
          {children}
          <FirstCommands calls={typeof calls === "function" ? calls() : calls} />
        </SpaceBetween>
      )}
    </ExpandableSection>
  );
}

function FirstCommands({ calls }: { calls: readonly ServiceCall[] }) {
  return (
    <>
      {calls.length > mostCommands && (
        <b>{`The first ${mostCommands} of ${calls.length.toLocaleString()} commands.`}</b>
      )}
      <CliCommands calls={calls.slice(0, mostCommands)} />
    </>
  );
}
