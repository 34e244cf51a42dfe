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
  /** Whether the calls are steps of one thing, which the first ones alone would leave half done: all are there then. */
  isSequence?: boolean;
  /** What somebody who runs the commands must know. */
  children?: ReactNode;
}

/**
 * What a dialog is about to send, or a part of a page would, as commands of the AWS CLI: a dialog opens no second one. Of
 * many calls that do not hang together it has the first ones, and says so.
 */
export function CliCommandSection(props: CliCommandSectionProps) {
  const { calls, isSequence = false, children } = props;
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
          <Commands calls={typeof calls === "function" ? calls() : calls} isWhole={isSequence} />
        </SpaceBetween>
      )}
    </ExpandableSection>
  );
}

function Commands({ calls, isWhole }: { calls: readonly ServiceCall[]; isWhole: boolean }) {
  const shown = isWhole ? calls : calls.slice(0, mostCommands);
  return (
    <>
      {shown.length < calls.length && (
        <b>{`The first ${mostCommands} of ${calls.length.toLocaleString()} commands.`}</b>
      )}
      <CliCommands calls={shown} />
    </>
  );
}
