import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { integrationInWords } from "../integration-in-words.ts";
import { creationInput, type IntegrationDraft, stepErrors, stepsOf } from "./integration-draft.ts";
import { kindDescriptions } from "./integration-kinds.ts";
import { taskInWords } from "./task-in-words.ts";
import type { WizardStepProps } from "./wizard-step.tsx";

/** What will be there, in words, and the request itself. */
export function ReviewStep({ domainName, draft }: WizardStepProps) {
  // The wizard draws every step; before this one is reached there is no request yet.
  if (stepsOf(draft.kind).some((step) => Object.keys(stepErrors(draft, step)).length > 0))
    return null;
  const input = creationInput(domainName, draft);
  const json = JSON.stringify(input, null, 2);
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">What it will do</Header>}>
        <SpaceBetween size="s">
          <Box variant="p">
            <PlainValue>{sourceInWords(draft)}</PlainValue>
          </Box>
          {kindDescriptions[draft.kind].connector && (
            <ul style={{ margin: 0, overflowWrap: "anywhere" }}>
              {draft.flow.tasks.map((task) => (
                <li key={task.id}>
                  <PlainValue>{taskInWords(task)}</PlainValue>
                </li>
              ))}
            </ul>
          )}
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">The request</Header>}>
        <SpaceBetween size="s">
          <CopyToClipboard
            copyButtonText="Copy JSON"
            textToCopy={json}
            copySuccessText="Copied"
            copyErrorText="Could not be copied"
          />
          <pre dir="ltr" style={{ margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {json}
          </pre>
          <CliCommandSection calls={[{ operation: "PutIntegration", input }]} />
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

const triggers = {
  OnDemand: "It runs when somebody starts it in AppFlow.",
  Event: "It runs when Salesforce says that a record has changed.",
} as const;

function sourceInWords(draft: IntegrationDraft): string {
  const { flow } = draft;
  const { connector, label } = kindDescriptions[draft.kind];
  const input = creationInput("", draft);
  if (!connector) return integrationInWords({ ...input, Uri: input.Uri });
  const when =
    flow.trigger === "Scheduled"
      ? `It runs by ${flow.schedule.expression}.`
      : triggers[flow.trigger];
  const what = connector === "S3" ? `the files of ${flow.bucket}` : `${flow.object} of ${label}`;
  return `AppFlow gets a new flow ${flow.name}, which reads ${what}. ${when} ${integrationInWords({
    ...input,
    Uri: undefined,
  })}`;
}
