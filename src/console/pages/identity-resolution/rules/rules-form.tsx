import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { useNavigate } from "react-router";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ChangedMeanwhile } from "../../../components/changed-meanwhile.tsx";
import { SavingError } from "../../../components/saving-error.tsx";
import { nothingToSend } from "../../../components/nothing-to-send.ts";
import { afterSaving, UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { useDomainForm } from "../../../components/use-domain-form.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { ExportInputs } from "../export/export-inputs.tsx";
import { ComparedFields } from "./compared-fields.tsx";
import { LevelsEditor } from "./levels-editor.tsx";
import { MergingConfirmation } from "./merging-confirmation.tsx";
import { MergingFields } from "./merging-fields.tsx";
import { levelError, ruleErrors, ruleFields, rulesOf, withRules } from "./rule-values.ts";

interface RulesFormProps {
  domainName: string;
  domain: GetDomainCommandOutput;
}

export function RulesForm({ domainName, domain }: RulesFormProps) {
  const form = useDomainForm({ domainName, domain, fields: ruleFields, read: rulesOf });
  const { seen, values, setValues } = form;
  const [wasSubmitted, setSubmitted] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const navigate = useNavigate();
  const overview = paths.identityResolution(domainName);

  /** Where the focus goes when the form is refused; undefined when nothing is wrong. */
  function refusedField(): string | undefined {
    if (!values.isEnabled) return undefined;
    const level = values.levels.find((each) => levelError(each));
    if (level) return `[data-attributes="${level.id}"] input`;
    const [field] = Object.entries(ruleErrors(values)).find(([, error]) => error) ?? [];
    return field && `[name=${field}], [data-field=${field}] button`;
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    const refused = refusedField();
    if (refused) event.currentTarget.querySelector<HTMLElement>(refused)?.focus();
    else if (form.changed.length === 0) void navigate(overview);
    else if (values.isEnabled && values.mergingLevel > 0) setConfirming(true);
    else save();
  }

  function save() {
    form.save(
      (current) => withRules(current, values),
      () => {
        notify({
          type: "success",
          header: `Rule-based matching is ${values.isEnabled ? "on" : "off"}`,
        });
        void navigate(overview, { state: afterSaving });
      },
      () => setConfirming(false),
    );
  }

  return (
    <>
      <form onSubmit={submit} noValidate>
        <UnsavedChangesGuard isDirty={form.isDirty}>
          Rule-based matching has not been changed.
        </UnsavedChangesGuard>
        <Form
          header={<Header variant="h1">Edit rule-based matching</Header>}
          secondaryActions={
            <CliCommandButton
              calls={[
                {
                  operation: "UpdateDomain",
                  input: { DomainName: domainName, ...withRules(domain, values) },
                },
              ]}
              nothing={nothingToSend({
                isWrong: refusedField() !== undefined,
                isChanged: form.changed.length > 0,
              })}
            />
          }
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" href={overview}>
                Cancel
              </Button>
              <Button variant="primary" loading={form.isSaving} loadingText="Saving">
                Save
              </Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="m">
            {form.error && <SavingError what="Nothing was saved." error={form.error} />}
            {form.meanwhile && (
              <ChangedMeanwhile what="rule-based matching" changes={form.meanwhile} />
            )}
            {domain.RuleBasedMatching?.Status === "IN_PROGRESS" && (
              <Alert type="info">
                The service is holding all profiles against the present rules. Until it has ended,
                they cannot be changed.
              </Alert>
            )}
            <Container>
              <SpaceBetween size="l">
                <Checkbox
                  checked={values.isEnabled}
                  description="Profiles are matched by rules of your own as they come in, without waiting for the weekly job. Changed rules may take AWS an hour to begin with and a day to be changed again."
                  onChange={({ detail }) => setValues({ ...values, isEnabled: detail.checked })}
                >
                  Match profiles by rules
                </Checkbox>
                {seen.isEnabled && !values.isEnabled && (
                  <Alert type="warning">
                    What the rules have found is no longer listed. Profiles that were merged stay
                    merged, and the rules stay as they are for when you turn them on again.
                  </Alert>
                )}
              </SpaceBetween>
            </Container>
            {values.isEnabled && (
              <SpaceBetween size="m">
                <LevelsEditor
                  levels={values.levels}
                  showsErrors={wasSubmitted}
                  onChange={(levels) => setValues({ ...values, levels })}
                />
                <ComparedFields values={values} showsErrors={wasSubmitted} onChange={setValues} />
                <MergingFields values={values} showsErrors={wasSubmitted} onChange={setValues} />
                <Container header={<Header variant="h2">Export</Header>}>
                  <SpaceBetween size="l">
                    <ExportInputs
                      values={values}
                      showsErrors={wasSubmitted}
                      isExporting={seen.bucket !== ""}
                      onChange={setValues}
                    />
                  </SpaceBetween>
                </Container>
              </SpaceBetween>
            )}
          </SpaceBetween>
        </Form>
      </form>
      {isConfirming && (
        <MergingConfirmation
          values={values}
          isSaving={form.isSaving}
          onConfirm={save}
          onDismiss={() => setConfirming(false)}
        />
      )}
    </>
  );
}
