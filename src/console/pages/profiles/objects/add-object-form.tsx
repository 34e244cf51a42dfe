import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";
import { profileObjectMutations, readObject } from "../../../api/profile-objects.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { notify } from "../../../shell/notifications.tsx";
import { objectTextError } from "../../../components/json/object-text.ts";

interface AddObjectFormProps {
  domainName: string;
  profileId: string;
  type: string;
  onDone: () => void;
}

/** Sends an object as a source would. The service finds its profile by the object's keys, so that is said beside it. */
export function AddObjectForm({ domainName, profileId, type, onDone }: AddObjectFormProps) {
  const [text, setText] = useState("");
  const [showError, setShowError] = useState(false);
  const textarea = useRef<{ focus: () => void }>(null);
  // The mutation's own state would still be the old one in the second of two quick submits.
  const isSending = useRef(false);
  const put = useMutation(profileObjectMutations.put);
  const error = objectTextError(text);
  const input = { DomainName: domainName, ObjectTypeName: type, Object: text };

  async function send() {
    if (isSending.current) return;
    isSending.current = true;
    try {
      const { ProfileObjectUniqueKey: key = "" } = await put.mutateAsync(input);
      await tellWhereItIs(domainName, profileId, type, key);
      onDone();
    } catch {
      // The mutation keeps the error, which stands in the form.
    }
    isSending.current = false;
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setShowError(true);
    if (error) textarea.current?.focus();
    else void send();
  }

  return (
    <form onSubmit={submit} noValidate>
      <UnsavedChangesGuard isDirty={text !== "" && !put.isSuccess}>
        The object has not been added.
      </UnsavedChangesGuard>
      <Form
        variant="embedded"
        secondaryActions={
          <CliCommandButton
            calls={[{ operation: "PutProfileObject", input }]}
            nothing={error && "There is no right object yet."}
          />
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" disabled={put.isPending} onClick={onDone}>
              Cancel
            </Button>
            <Button variant="primary" loading={put.isPending} loadingText="Adding the object">
              Add object
            </Button>
          </SpaceBetween>
        }
      >
        <Container
          header={
            <Header
              variant="h3"
              description="The service finds the profile by the object's keys: it joins this profile only if they lead here."
            >
              Add an object
            </Header>
          }
        >
          <SpaceBetween size="m">
            <FormField
              label="Object as JSON"
              constraintText="Names as the object type's fields expect them. An object with the same unique key is replaced."
              errorText={showError && error}
              stretch
            >
              <Textarea
                ref={textarea}
                autoFocus
                value={text}
                rows={8}
                spellcheck={false}
                onChange={({ detail }) => setText(detail.value)}
              />
            </FormField>
            {put.isError && <ErrorAlert what="The object was not added." error={put.error} />}
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}

/** Whether the object joined this profile is known only by looking: PutProfileObject does not say. */
async function tellWhereItIs(
  domainName: string,
  profileId: string,
  type: string,
  key: string,
): Promise<void> {
  const object = await readObject(domainName, profileId, type, key).catch(() => undefined);
  notify(
    object
      ? { type: "success", header: `Object ${key} added to this profile` }
      : {
          type: "info",
          header: `Object ${key} accepted, and not seen on this profile`,
          content:
            "The service may still be working on it, its keys led to another profile, or they led to none.",
        },
  );
}
