import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import { useNavigate } from "react-router";
import { ChangedMeanwhile } from "../../../components/changed-meanwhile.tsx";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { SavingError } from "../../../components/saving-error.tsx";
import { nothingToSend } from "../../../components/nothing-to-send.ts";
import { afterSaving, UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { useDomainForm } from "../../../components/use-domain-form.ts";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import {
  settingFields,
  type SettingName,
  settingsErrors,
  settingsOf,
  updateOf,
} from "./settings-values.ts";

const explanations: Record<SettingName, { description: string; constraint: string }> = {
  expirationDays: {
    description: "For objects that come in from now on; an object type can have its own number.",
    constraint: "1 to 1,098 days.",
  },
  encryptionKey: {
    description:
      "A KMS key of this account, by id, ARN or alias. Who saves needs kms:GenerateDataKey, kms:CreateGrant and kms:Decrypt on it.",
    constraint: "Up to 255 characters. Empty: a key that AWS manages.",
  },
  deadLetterQueueUrl: {
    description:
      "The URL of an SQS queue of this account, which receives what could not be ingested. Its policy must allow profile.amazonaws.com to use sqs:SendMessage. Errors on the way through AppFlow do not arrive in it.",
    constraint: "Up to 255 characters. Empty: no queue.",
  },
};

const clearWarnings: Partial<Record<SettingName, string>> = {
  encryptionKey: "Saving removes the key of your own: a key that AWS manages takes its place.",
  deadLetterQueueUrl:
    "Saving removes the queue: what cannot be ingested from then on is reported nowhere.",
};

const fieldNames = Object.keys(settingFields) as SettingName[];

interface SettingsFormProps {
  domainName: string;
  /** The domain when the page opened; what is read later does not reset the form. */
  domain: GetDomainCommandOutput;
}

export function SettingsForm({ domainName, domain }: SettingsFormProps) {
  const form = useDomainForm({ domainName, domain, fields: settingFields, read: settingsOf });
  const { seen, values, setValues, changed } = form;
  const [wasSubmitted, setSubmitted] = useState(false);
  const navigate = useNavigate();
  const errors = settingsErrors(values);
  const refused = fieldNames.find((name) => errors[name]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (refused) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${refused}]`)?.focus();
      return;
    }
    if (changed.length === 0) {
      void navigate(paths.domain(domainName));
      return;
    }
    form.save(
      () => updateOf(values, changed),
      () => {
        notify({ type: "success", header: `Settings of ${domainName} saved` });
        void navigate(paths.domain(domainName), { state: afterSaving });
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <UnsavedChangesGuard isDirty={form.isDirty}>
        The settings have not been saved.
      </UnsavedChangesGuard>
      <Form
        header={<Header variant="h1">Edit domain settings</Header>}
        secondaryActions={
          <CliCommandButton
            calls={[
              {
                operation: "UpdateDomain",
                input: { DomainName: domainName, ...updateOf(values, changed) },
              },
            ]}
            nothing={nothingToSend({
              isWrong: refused !== undefined,
              isChanged: changed.length > 0,
            })}
          />
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" href={paths.domain(domainName)}>
              Cancel
            </Button>
            <Button variant="primary" loading={form.isSaving} loadingText="Saving">
              Save
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {form.error && <SavingError what="The settings were not saved." error={form.error} />}
          {form.meanwhile && <ChangedMeanwhile what="these settings" changes={form.meanwhile} />}
          <Container>
            <SpaceBetween size="l">
              {fieldNames.map((name) => (
                <FormField
                  key={name}
                  label={settingFields[name].label}
                  description={explanations[name].description}
                  constraintText={explanations[name].constraint}
                  errorText={wasSubmitted && errors[name]}
                  warningText={
                    seen[name] !== "" && values[name].trim() === "" && clearWarnings[name]
                  }
                >
                  <Input
                    name={name}
                    {...(name === "expirationDays" && { inputMode: "numeric" })}
                    value={values[name]}
                    onChange={({ detail }) => setValues({ ...values, [name]: detail.value })}
                  />
                </FormField>
              ))}
            </SpaceBetween>
          </Container>
        </SpaceBetween>
      </Form>
    </form>
  );
}
