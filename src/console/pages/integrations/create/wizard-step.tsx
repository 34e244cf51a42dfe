import type { WizardProps } from "@cloudscape-design/components/wizard";
import { ConnectionStep } from "./connection-step.tsx";
import type { IntegrationDraft, StepErrors, StepId } from "./integration-draft.ts";
import { ReviewStep } from "./review-step.tsx";
import { SourceStep } from "./source-step.tsx";
import { TasksStep } from "./tasks-step.tsx";
import { TriggerStep } from "./trigger-step.tsx";
import { TypesStep } from "./types-step.tsx";

export interface WizardStepProps {
  domainName: string;
  draft: IntegrationDraft;
  errors: StepErrors;
  /** The URI of the draft, where the domain has an integration of it already. */
  existingUri: string | undefined;
  onChange: (draft: IntegrationDraft) => void;
}

export function wizardStep(step: StepId, props: WizardStepProps): WizardProps.Step {
  switch (step) {
    case "source":
      return {
        title: "Source",
        description: "Where the data comes from.",
        content: <SourceStep {...props} />,
      };
    case "connection":
      return {
        title: "Connection",
        description: "How the source is reached.",
        content: <ConnectionStep {...props} />,
      };
    case "types":
      return {
        title: "Object types",
        description: "What becomes of that which comes in.",
        content: <TypesStep {...props} />,
      };
    case "trigger":
      return {
        title: "Trigger",
        description: "When the flow runs.",
        content: <TriggerStep {...props} />,
      };
    case "tasks":
      return {
        title: "Tasks",
        description: "What the flow does with the fields on their way.",
        content: <TasksStep {...props} />,
      };
    case "review":
      return {
        title: "Review and create",
        description: "The request as it will be sent.",
        content: <ReviewStep {...props} />,
      };
  }
}
