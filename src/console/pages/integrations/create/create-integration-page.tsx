import SpaceBetween from "@cloudscape-design/components/space-between";
import Wizard from "@cloudscape-design/components/wizard";
import { useEffect, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { sourceOfUri } from "../../../../profile-model/integrations/integration-source.ts";
import { CreationError } from "../../../components/creation-error.tsx";
import { afterSaving, UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { newIntegrationDraft, stepErrors, type StepId, stepsOf } from "./integration-draft.ts";
import { useIntegrationCreation } from "./use-integration-creation.ts";
import { wizardStep } from "./wizard-step.tsx";

/** Makes an integration, step by step. */
export function Component() {
  const { domainName = "" } = useParams();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(newIntegrationDraft);
  const [activeStep, setActiveStep] = useState<StepId>("source");
  /** Steps whose errors are shown: those that somebody wanted to leave. */
  const [triedSteps, setTriedSteps] = useState<readonly StepId[]>([]);
  const { content, focusFirstError } = useErrorFocus();
  const creation = useIntegrationCreation({
    domainName,
    onCreated: (uri) => {
      notify({ type: "success", header: `Integration ${sourceOfUri(uri).name} created` });
      void navigate(paths.integration(domainName, uri), { state: afterSaving });
    },
    onRefused: (step) => {
      setActiveStep(step);
      focusFirstError();
    },
  });
  const steps = stepsOf(draft.kind);
  const hasFieldRefusal =
    creation.existingUri !== undefined ||
    steps.some((step) => Object.keys(creation.refusals(step)).length > 0);

  function goTo(step: StepId) {
    const leavesForward = steps.indexOf(step) > steps.indexOf(activeStep);
    if (leavesForward && !isRight(activeStep)) return;
    setActiveStep(step);
  }

  /** Shows what is wrong with a step, when something is. */
  function isRight(step: StepId): boolean {
    if (Object.keys(stepErrors(draft, step)).length === 0) return true;
    setTriedSteps((tried) => [...tried, step]);
    setActiveStep(step);
    focusFirstError();
    return false;
  }

  return (
    <div ref={content}>
      <PageTitle>Create integration</PageTitle>
      <UnsavedChangesGuard isDirty={draft !== newIntegrationDraft && !creation.isCreated}>
        The integration has not been created.
      </UnsavedChangesGuard>
      <SpaceBetween size="m">
        {creation.error && !hasFieldRefusal && (
          <CreationError
            what="The integration"
            error={creation.error}
            // Its URI is looked for before it is sent, and the service refuses a flow of a name that there is.
            whenUnclear="Trying again does not create it twice."
            look={{ text: "Look among the integrations", href: paths.integrations(domainName) }}
          />
        )}
        <Wizard
          steps={steps.map((step) =>
            wizardStep(step, {
              domainName,
              draft,
              errors: {
                ...creation.refusals(step),
                ...(triedSteps.includes(step) && stepErrors(draft, step)),
              },
              existingUri: creation.existingUri,
              onChange: (changed) => {
                setDraft(changed);
                creation.forget();
              },
            }),
          )}
          activeStepIndex={steps.indexOf(activeStep)}
          isLoadingNextStep={creation.isCreating}
          submitButtonText="Create integration"
          i18nStrings={{
            stepNumberLabel: (number) => `Step ${number}`,
            collapsedStepsLabel: (number, count) => `Step ${number} of ${count}`,
            navigationAriaLabel: "Steps",
            cancelButton: "Cancel",
            previousButton: "Previous",
            nextButton: "Next",
            optional: "optional",
            errorIconAriaLabel: "Error",
            submitButtonLoadingAnnouncement: "Creating the integration",
          }}
          onNavigate={({ detail }) => {
            const step = steps[detail.requestedStepIndex];
            if (step && !creation.isCreating) goTo(step);
          }}
          onCancel={() => void navigate(paths.integrations(domainName))}
          onSubmit={() => {
            if (steps.every((step) => isRight(step))) creation.create(draft);
          }}
        />
      </SpaceBetween>
    </div>
  );
}

/** Takes the focus to the first input that is marked as wrong, once it has been drawn. */
function useErrorFocus() {
  const content = useRef<HTMLDivElement>(null);
  const [request, setRequest] = useState(0);
  useEffect(() => {
    if (request > 0)
      content.current
        ?.querySelector<HTMLElement>("[aria-invalid=true], [data-refused] button")
        ?.focus();
  }, [request]);
  return { content, focusFirstError: () => setRequest((count) => count + 1) };
}
