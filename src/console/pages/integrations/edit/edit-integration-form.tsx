import type { GetIntegrationCommandOutput } from "@aws-sdk/client-customer-profiles";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { sourceOfUri } from "../../../../profile-model/integrations/integration-source.ts";
import { type IntegrationChange, integrationMutations } from "../../../api/integrations.ts";
import { ChangedMeanwhile } from "../../../components/changed-meanwhile.tsx";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { SavingError } from "../../../components/saving-error.tsx";
import { nothingToSend } from "../../../components/nothing-to-send.ts";
import { afterSaving, UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { type ResourceChange, useResourceForm } from "../../../components/use-resource-form.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { IngestionFields } from "../ingestion/ingestion-fields.tsx";
import { ingestionMembers } from "../ingestion/ingestion-members.ts";
import {
  eventTypesFor,
  type IngestionField,
  ingestionErrors,
  ingestionFields,
  ingestionInput,
  ingestionOf,
} from "../ingestion/ingestion-values.ts";
import { refusedFields } from "../refused-fields.ts";

interface EditIntegrationFormProps {
  domainName: string;
  /** The integration when the page opened; what is read later does not reset the form. */
  integration: GetIntegrationCommandOutput;
}

export function EditIntegrationForm({ domainName, integration }: EditIntegrationFormProps) {
  const uri = integration.Uri ?? "";
  const { kind, name } = sourceOfUri(uri);
  const form = useResourceForm({
    resource: integration,
    fields: ingestionFields,
    read: ingestionOf,
    mutation: integrationMutations.change,
    variables: (
      change: ResourceChange<GetIntegrationCommandOutput, ReturnType<IntegrationChange["build"]>>,
    ) => ({ domainName, uri, ...change }),
    afterwards: (_current, request) => ingestionOf(request),
  });
  const { values, setValues } = form;
  const [wasSubmitted, setSubmitted] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const page = paths.integration(domainName, uri);
  const errors = ingestionErrors(values);
  const refusals = refusedFields(form.error, ingestionMembers);
  const firstRefused = fieldIn(refusals);
  const wrong = fieldIn(errors);

  useEffect(() => {
    const refused = fieldIn(refusedFields(form.error, ingestionMembers));
    if (refused) focusField(element.current, refused);
  }, [form.error]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (wrong) {
      focusField(element.current, wrong);
      return;
    }
    if (form.changed.length === 0) {
      void navigate(page);
      return;
    }
    form.save(
      () => ingestionInput(values),
      () => {
        notify({ type: "success", header: `Integration ${name} saved` });
        void navigate(page, { state: afterSaving });
      },
    );
  }

  return (
    <form ref={element} onSubmit={submit} noValidate>
      <PageTitle>Edit integration</PageTitle>
      <UnsavedChangesGuard isDirty={form.isDirty}>
        The integration has not been changed.
      </UnsavedChangesGuard>
      <Form
        header={
          <Header variant="h1" description={uri}>
            Edit integration
          </Header>
        }
        secondaryActions={
          <CliCommandButton
            calls={[
              {
                operation: "PutIntegration",
                input: { DomainName: domainName, Uri: uri, ...ingestionInput(values) },
              },
            ]}
            nothing={nothingToSend({
              isWrong: wrong !== undefined,
              isChanged: form.changed.length > 0,
            })}
          />
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" href={page}>
              Cancel
            </Button>
            <Button variant="primary" loading={form.isSaving} loadingText="Saving">
              Save
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {form.error && !firstRefused && (
            <SavingError what="The integration was not changed." error={form.error} />
          )}
          {form.meanwhile && <ChangedMeanwhile what="this integration" changes={form.meanwhile} />}
          {kind === "flow" && (
            <Alert type="info">
              The flow itself (its connector, trigger and tasks) is changed in AppFlow. Here you say
              what becomes of what it transfers.
            </Alert>
          )}
          <Container>
            <IngestionFields
              domainName={domainName}
              values={values}
              eventTypes={eventTypesFor(values.objectTypeNames)}
              errors={wasSubmitted ? { ...refusals, ...withoutUndefined(errors) } : {}}
              onChange={(changed) => {
                setValues(changed);
                if (firstRefused) form.clearError();
              }}
            />
          </Container>
        </SpaceBetween>
      </Form>
    </form>
  );
}

type Errors = Partial<Record<IngestionField, string | undefined>>;

function fieldIn(errors: Errors): string | undefined {
  return Object.entries(errors).find(([, error]) => error !== undefined)?.[0];
}

function withoutUndefined(errors: Errors): Errors {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined));
}

function focusField(form: HTMLFormElement | null, field: string) {
  form?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
}
