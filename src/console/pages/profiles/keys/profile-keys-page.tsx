import Autosuggest from "@cloudscape-design/components/autosuggest";
import Button from "@cloudscape-design/components/button";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useParams } from "react-router";
import { profileKeyMutations } from "../../../api/profile-keys.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { objectSearchKeys, standardSearchKeys } from "../../../search/search-keys.ts";
import { checkKey } from "./check-key.ts";
import { KeyResult } from "./key-result.tsx";
import type { ProfileKey } from "./profile-key.ts";
import { RemoveKeyDialog } from "./remove-key-dialog.tsx";

const keyOptions = [
  {
    label: "Of every profile",
    options: standardSearchKeys
      .filter(({ keyName }) => keyName !== "_profileId")
      .map(({ keyName, label }) => ({ value: keyName, description: label })),
  },
  { label: "Of profile objects", options: objectSearchKeys.map((value) => ({ value })) },
];

/** Adds and removes keys of a profile by name and value, and shows by a search what became of it. */
export function Component() {
  const { domainName = "", profileId = "" } = useParams();
  const [key, setKey] = useState<ProfileKey>({ name: "", value: "" });
  const [showErrors, setShowErrors] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [done, setDone] = useState<{ profileKey: ProfileKey; isAdded: boolean }>();
  const add = useMutation(profileKeyMutations.add);
  const form = useRef<HTMLFormElement>(null);
  const errors = checkKey(key);
  const input = {
    DomainName: domainName,
    ProfileId: profileId,
    KeyName: key.name,
    Values: [key.value],
  };
  const shown = showErrors ? errors : {};

  function whenRight(act: () => void) {
    if (!errors.name && !errors.value) {
      act();
      return;
    }
    // The errors must be there before the first of them can be found.
    flushSync(() => setShowErrors(true));
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (add.isPending) return;
    whenRight(() => {
      setDone(undefined);
      add.mutate(input, { onSuccess: () => setDone({ profileKey: key, isAdded: true }) });
    });
  }

  return (
    <SpaceBetween size="l">
      <form ref={form} onSubmit={submit} noValidate>
        <Container
          header={
            <Header
              variant="h2"
              description="By its keys a profile is found, and objects find their profile. The API adds and removes keys and cannot list those a profile has: enter name and value."
            >
              Add or remove a key
            </Header>
          }
        >
          <Form
            variant="embedded"
            secondaryActions={
              <CliCommandButton
                calls={[{ operation: "AddProfileKey", input }]}
                nothing={errors.name || errors.value ? "The key is not complete yet." : undefined}
              />
            }
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button formAction="none" onClick={() => whenRight(() => setRemoving(true))}>
                  Remove key
                </Button>
                <Button variant="primary" loading={add.isPending} loadingText="Adding the key">
                  Add key
                </Button>
              </SpaceBetween>
            }
          >
            <SpaceBetween size="m">
              <ColumnLayout columns={2}>
                <FormField label="Key" errorText={shown.name}>
                  <Autosuggest
                    value={key.name}
                    options={keyOptions}
                    onChange={({ detail }) => setKey({ ...key, name: detail.value })}
                    enteredTextLabel={(entered) => `Use the key ${entered}`}
                    placeholder="_ctrContactId, or a key of your own"
                    clearAriaLabel="Clear the key"
                  />
                </FormField>
                <FormField label="Value" errorText={shown.value}>
                  <Input
                    value={key.value}
                    autoComplete={false}
                    spellcheck={false}
                    onChange={({ detail }) => setKey({ ...key, value: detail.value })}
                  />
                </FormField>
              </ColumnLayout>
              {add.isError && <ErrorAlert what="The key was not added." error={add.error} />}
            </SpaceBetween>
          </Form>
        </Container>
      </form>
      {isRemoving && (
        <RemoveKeyDialog
          domainName={domainName}
          profileId={profileId}
          profileKey={key}
          onDismiss={() => setRemoving(false)}
          onRemoved={() => {
            setRemoving(false);
            setDone({ profileKey: key, isAdded: false });
          }}
        />
      )}
      {done && <KeyResult domainName={domainName} profileId={profileId} {...done} />}
    </SpaceBetween>
  );
}
