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
import {
  autoMergingFields,
  autoMergingOf,
  criterionError,
  mergingSettings,
  scoreError,
  sourceError,
  withAutoMerging,
} from "./auto-merging-values.ts";
import { ConflictFields } from "./conflict-fields.tsx";
import { CriteriaEditor } from "./criteria-editor.tsx";
import { MergePreviewDialog } from "./merge-preview-dialog.tsx";

interface AutoMergingFormProps {
  domainName: string;
  domain: GetDomainCommandOutput;
}

export function AutoMergingForm({ domainName, domain }: AutoMergingFormProps) {
  const form = useDomainForm({
    domainName,
    domain,
    fields: autoMergingFields,
    read: autoMergingOf,
  });
  const { seen, values, setValues } = form;
  const [wasSubmitted, setSubmitted] = useState(false);
  const [isPreviewing, setPreviewing] = useState(false);
  const navigate = useNavigate();
  const overview = paths.identityResolution(domainName);

  /** Where the focus goes when the form is refused; undefined when nothing is wrong. */
  function refusedField(): string | undefined {
    if (!values.isEnabled) return undefined;
    const criterion = values.criteria.find((each) => criterionError(each));
    if (criterion) return `[data-attributes="${criterion.id}"] input`;
    if (sourceError(values)) return "[name=source]";
    return scoreError(values.minScore) && "[name=minScore]";
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    const refused = refusedField();
    if (refused) event.currentTarget.querySelector<HTMLElement>(refused)?.focus();
    else if (form.changed.length === 0) void navigate(overview);
    else if (values.isEnabled) setPreviewing(true);
    else save();
  }

  function save() {
    form.save(
      (current) => withAutoMerging(current, values),
      () => {
        notify({
          type: "success",
          header: `Auto-merging is ${values.isEnabled ? "on" : "off"}`,
        });
        void navigate(overview, { state: afterSaving });
      },
      () => setPreviewing(false),
    );
  }

  return (
    <>
      <form onSubmit={submit} noValidate>
        <UnsavedChangesGuard isDirty={form.isDirty}>
          Auto-merging has not been changed.
        </UnsavedChangesGuard>
        <Form
          header={<Header variant="h1">Edit auto-merging</Header>}
          secondaryActions={
            <CliCommandButton
              calls={[
                {
                  operation: "UpdateDomain",
                  input: { DomainName: domainName, ...withAutoMerging(domain, values) },
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
                {values.isEnabled ? "Preview and save" : "Save"}
              </Button>
            </SpaceBetween>
          }
        >
          <SpaceBetween size="m">
            {form.error && <SavingError what="Nothing was saved." error={form.error} />}
            {form.meanwhile && <ChangedMeanwhile what="auto-merging" changes={form.meanwhile} />}
            {!domain.Matching?.Enabled && (
              <Alert type="info">
                The search for duplicates is off in this domain: nothing is merged until it is
                turned on. From then on its jobs merge by what is set here.
              </Alert>
            )}
            <Container>
              <SpaceBetween size="l">
                <Checkbox
                  checked={values.isEnabled}
                  description="At the end of each job, profiles of one match group that meet a criterion become one profile. Nobody looks at them first, and no merge can be undone."
                  onChange={({ detail }) => setValues({ ...values, isEnabled: detail.checked })}
                >
                  Merge duplicate profiles automatically
                </Checkbox>
                {seen.isEnabled && !values.isEnabled && (
                  <Alert type="warning">
                    Turning auto-merging off deletes its criteria. Profiles that were merged stay
                    merged.
                  </Alert>
                )}
              </SpaceBetween>
            </Container>
            {values.isEnabled && (
              <SpaceBetween size="m">
                <CriteriaEditor
                  criteria={values.criteria}
                  showsErrors={wasSubmitted}
                  onChange={(criteria) => setValues({ ...values, criteria })}
                />
                <ConflictFields values={values} showsErrors={wasSubmitted} onChange={setValues} />
              </SpaceBetween>
            )}
          </SpaceBetween>
        </Form>
      </form>
      {isPreviewing && (
        <MergePreviewDialog
          domainName={domainName}
          settings={mergingSettings(values)}
          verb={seen.isEnabled ? "Change auto-merging" : "Turn on auto-merging"}
          isSaving={form.isSaving}
          onConfirm={save}
          onDismiss={() => setPreviewing(false)}
        />
      )}
    </>
  );
}
