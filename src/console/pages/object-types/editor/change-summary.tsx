import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { memo } from "react";
import type { DefinitionChange } from "../../../../profile-model/object-types/definition-changes.ts";
import { consequenceOf } from "../../../../profile-model/object-types/definition-consequences.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { memberLabel } from "./definition-words.ts";

const verbs = { added: "is new", removed: "goes", changed: "changes" } as const;

interface ChangeSummaryProps {
  changes: readonly DefinitionChange[];
}

/** What saving changes, and what it does not, for data that is there. */
export const ChangeSummary = memo(function ChangeSummary({ changes }: ChangeSummaryProps) {
  return (
    <Container header={<Header variant="h2">What saving changes</Header>}>
      <SpaceBetween size="m">
        <Alert type="info">
          Objects that are there are not read again. To have them read by the new mapping, the
          source must send them once more.
        </Alert>
        <LiveRegion>
          {changes.length === 0 ? (
            <Box color="text-body-secondary">Nothing yet.</Box>
          ) : (
            <ul>
              {changes.map((change) => (
                <li key={`${change.member} ${change.name}`}>
                  <b>
                    <PlainValue>{memberLabel(change)}</PlainValue> {verbs[change.kind]}.
                  </b>{" "}
                  {consequenceOf(change)}
                </li>
              ))}
            </ul>
          )}
        </LiveRegion>
      </SpaceBetween>
    </Container>
  );
});
