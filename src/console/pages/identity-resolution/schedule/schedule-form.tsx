import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { useNavigate } from "react-router";
import { daysOfTheWeek } from "../../../../profile-model/job-schedule.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ChangedMeanwhile } from "../../../components/changed-meanwhile.tsx";
import { SavingError } from "../../../components/saving-error.tsx";
import { nothingToSend } from "../../../components/nothing-to-send.ts";
import { afterSaving, UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { useDomainForm } from "../../../components/use-domain-form.ts";
import { dayInWords } from "../../../components/weekly-schedule.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { mergingSettings } from "../auto-merging/auto-merging-values.ts";
import { MergePreviewDialog } from "../auto-merging/merge-preview-dialog.tsx";
import { ExportInputs } from "../export/export-inputs.tsx";
import { exportErrors } from "../export/export-values.ts";
import { NextRun } from "../next-run.tsx";
import { scheduleFields, scheduleOf, timeError, withSchedule } from "./schedule-values.ts";

interface ScheduleFormProps {
  domainName: string;
  domain: GetDomainCommandOutput;
}

const dayOptions = daysOfTheWeek.map((day) => ({ value: day, label: dayInWords(day) }));

export function ScheduleForm({ domainName, domain }: ScheduleFormProps) {
  const form = useDomainForm({ domainName, domain, fields: scheduleFields, read: scheduleOf });
  const { seen, values, setValues } = form;
  const [wasSubmitted, setSubmitted] = useState(false);
  const [isPreviewing, setPreviewing] = useState(false);
  const navigate = useNavigate();
  const { isEnabled, day, time } = values;
  const errors = { time: timeError(time), ...exportErrors(values) };
  const overview = paths.identityResolution(domainName);

  // What is hidden is not checked, so that the schedule stays as it was where the search is turned off.
  const [refused] =
    (isEnabled && Object.entries(errors).find(([, error]) => error !== undefined)) || [];
  const wanted = isEnabled ? values : { ...seen, isEnabled };

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (refused) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${refused}]`)?.focus();
      return;
    }
    if (form.changed.length === 0) {
      void navigate(overview);
      return;
    }
    // Somebody may have set it up by another way, or before this console let both go off together.
    if (isEnabled && !seen.isEnabled && seen.autoMerging.isEnabled) setPreviewing(true);
    else save();
  }

  function save() {
    form.save(
      (current) => withSchedule(current, wanted),
      () => {
        notify({ type: "success", header: savedInWords(isEnabled, seen.autoMerging.isEnabled) });
        void navigate(overview, { state: afterSaving });
      },
      () => setPreviewing(false),
    );
  }

  return (
    <>
      <form onSubmit={submit} noValidate>
        <UnsavedChangesGuard isDirty={form.isDirty}>
          The search for duplicates has not been changed.
        </UnsavedChangesGuard>
        <Form
          header={<Header variant="h1">Edit the search for duplicates</Header>}
          secondaryActions={
            <CliCommandButton
              calls={[
                {
                  operation: "UpdateDomain",
                  input: { DomainName: domainName, ...withSchedule(domain, wanted) },
                },
              ]}
              nothing={nothingToSend({
                isWrong: refused !== undefined,
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
            {form.meanwhile && <ChangedMeanwhile what="this search" changes={form.meanwhile} />}
            <Container>
              <SpaceBetween size="l">
                <Checkbox
                  checked={isEnabled}
                  description="A weekly job compares all profiles and lists those that may be one person. By itself it merges nothing; auto-merging does, where it is on too."
                  onChange={({ detail }) => setValues({ ...values, isEnabled: detail.checked })}
                >
                  Search for duplicate profiles every week
                </Checkbox>
                {seen.isEnabled && !isEnabled && (
                  <Alert type="warning">
                    Jobs that wait for their start are deleted.
                    {seen.autoMerging.isEnabled &&
                      " Auto-merging is turned off too, which deletes its criteria. Profiles that were merged stay merged."}
                  </Alert>
                )}
                {isEnabled && (
                  <SpaceBetween size="l">
                    <FormField label="Day">
                      <Select
                        selectedOption={{ value: day, label: dayInWords(day) }}
                        options={dayOptions}
                        onChange={({ detail }) => {
                          const chosen = daysOfTheWeek.find(
                            (each) => each === detail.selectedOption.value,
                          );
                          if (chosen) setValues({ ...values, day: chosen });
                        }}
                      />
                    </FormField>
                    <FormField
                      label="Time (UTC)"
                      constraintText="Hours and minutes, 00:00 to 23:59."
                      errorText={wasSubmitted && errors.time}
                    >
                      <Input
                        name="time"
                        value={time}
                        onChange={({ detail }) => setValues({ ...values, time: detail.value })}
                      />
                    </FormField>
                    {errors.time === undefined && (
                      <div role="status">
                        Next run: <NextRun schedule={{ DayOfTheWeek: day, Time: time.trim() }} />
                      </div>
                    )}
                    <ExportInputs
                      values={values}
                      showsErrors={wasSubmitted}
                      isExporting={seen.bucket !== ""}
                      onChange={setValues}
                    />
                  </SpaceBetween>
                )}
              </SpaceBetween>
            </Container>
          </SpaceBetween>
        </Form>
      </form>
      {isPreviewing && (
        <MergePreviewDialog
          domainName={domainName}
          settings={mergingSettings(seen.autoMerging)}
          verb="Turn on search and auto-merging"
          isSaving={form.isSaving}
          onConfirm={save}
          onDismiss={() => setPreviewing(false)}
        />
      )}
    </>
  );
}

function savedInWords(isEnabled: boolean, wasMerging: boolean): string {
  if (isEnabled) return "Search is on";
  return wasMerging ? "Search and auto-merging are off" : "Search is off";
}
