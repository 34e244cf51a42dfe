import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useNavigate } from "react-router";
import { domainMutations } from "../../api/domains.ts";
import { CliCommandButton } from "../../components/cli-command/cli-command-button.tsx";
import { CreationError } from "../../components/creation-error.tsx";
import { NewTags } from "../../components/tags/new-tags.tsx";
import { type TagRow, tagErrors, tagsOf } from "../../components/tags/tag-rows.ts";
import { afterSaving, UnsavedChangesGuard } from "../../components/unsaved-changes-guard.tsx";
import { paths } from "../../paths.ts";
import { notify } from "../../shell/notifications.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { domainNameError, expirationDaysError } from "./domain-fields.ts";

interface NewDomain {
  name: string;
  expirationDays: string;
  matching: boolean;
  tags: readonly TagRow[];
}

const initial: NewDomain = { name: "", expirationDays: "366", matching: true, tags: [] };

export function Component() {
  const [values, setValues] = useState(initial);
  const [wasSubmitted, setSubmitted] = useState(false);
  const navigate = useNavigate();
  const creation = useMutation(domainMutations.create);
  const errors = {
    name: domainNameError(values.name),
    expirationDays: expirationDaysError(values.expirationDays),
  };
  const [wrong] = Object.entries({ ...errors, ...tagErrors(values.tags) }).find(
    ([, error]) => error !== undefined,
  ) ?? [undefined];
  const input = {
    DomainName: values.name,
    DefaultExpirationDays: Number(values.expirationDays),
    Matching: { Enabled: values.matching },
    ...(values.tags.length > 0 && { Tags: tagsOf(values.tags) }),
  };
  const isDirty = values !== initial && !creation.isSuccess;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (wrong) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
      return;
    }
    if (creation.isPending || creation.isSuccess) return;
    creation.mutate(input, {
      onSuccess: () => {
        notify({ type: "success", header: `Domain ${values.name} created` });
        void navigate(paths.domain(values.name), { state: afterSaving });
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate>
      <PageTitle>Create domain</PageTitle>
      <UnsavedChangesGuard isDirty={isDirty}>The domain has not been created.</UnsavedChangesGuard>
      <Form
        header={
          <Header
            variant="h1"
            description="A domain holds profiles, their object types and integrations. Its name cannot be changed later."
          >
            Create domain
          </Header>
        }
        secondaryActions={
          <CliCommandButton
            calls={[{ operation: "CreateDomain", input }]}
            nothing={wrong ? "The form is not filled in yet." : undefined}
          />
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" href={paths.domains()}>
              Cancel
            </Button>
            <Button variant="primary" loading={creation.isPending} loadingText="Creating domain">
              Create domain
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="m">
          {creation.isError && (
            <CreationError
              what="The domain"
              error={creation.error}
              whenUnclear="Trying again does not create it twice: a name that is taken is refused."
              look={{ text: "Look among the domains", href: paths.domains() }}
            />
          )}
          <Container>
            <SpaceBetween size="l">
              <FormField
                label="Domain name"
                constraintText="1 to 64 letters, digits, hyphens and underscores."
                errorText={wasSubmitted && errors.name}
              >
                <Input
                  name="name"
                  autoFocus
                  value={values.name}
                  onChange={({ detail }) => setValues({ ...values, name: detail.value })}
                />
              </FormField>
              <FormField
                label="Days until data expires"
                constraintText="1 to 1,098 days. Applies to objects ingested from then on; an object type can have its own."
                errorText={wasSubmitted && errors.expirationDays}
              >
                <Input
                  name="expirationDays"
                  inputMode="numeric"
                  value={values.expirationDays}
                  onChange={({ detail }) => setValues({ ...values, expirationDays: detail.value })}
                />
              </FormField>
              <Checkbox
                checked={values.matching}
                description="A job looks for duplicate profiles every week, Saturdays at 00:00 UTC unless scheduled otherwise. It merges nothing by itself."
                onChange={({ detail }) => setValues({ ...values, matching: detail.checked })}
              >
                Find duplicate profiles (identity resolution)
              </Checkbox>
            </SpaceBetween>
          </Container>
          <NewTags
            rows={values.tags}
            showsMissingKeys={wasSubmitted}
            onChange={(tags) => setValues({ ...values, tags })}
          />
        </SpaceBetween>
      </Form>
    </form>
  );
}
