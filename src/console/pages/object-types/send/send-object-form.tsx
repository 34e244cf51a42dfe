import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useMemo, useRef, useState } from "react";
import { inMatchingOrder } from "../../../../profile-model/object-types/matching-order.ts";
import type { ObjectTypeMapping } from "../../../../profile-model/object-types/object-type.ts";
import type { ObjectType } from "../../../api/object-types.ts";
import { profileObjectMutations, type SentObject } from "../../../api/profile-objects.ts";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { objectTextError } from "../../../components/json/object-text.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { UnsavedChangesGuard } from "../../../components/unsaved-changes-guard.tsx";
import { paths } from "../../../paths.ts";
import { useMappingOf } from "../mapping/use-mapping-of.ts";
import { rejectsAmbiguousMatch } from "../matching/rejects-ambiguous-match.ts";
import { SampleOutcome } from "../matching/sample-outcome.tsx";
import { testSample } from "../matching/sample-test.ts";
import { SentObjectResult } from "./sent-object-result.tsx";

interface SendObjectFormProps {
  domainName: string;
  objectTypeName: string;
  objectType: ObjectType;
}

export function SendObjectForm({ domainName, objectTypeName, objectType }: SendObjectFormProps) {
  const [text, setText] = useState("");
  const [wasSubmitted, setSubmitted] = useState(false);
  const [sent, setSent] = useState<SentObject & { text: string }>();
  const textarea = useRef<{ focus: () => void }>(null);
  // The mutation's own state would still be the old one in the second of two quick submits.
  const isSending = useRef(false);
  const put = useMutation(profileObjectMutations.put);
  const shown = useMappingOf(objectType);
  const mapping = useMemo(
    (): ObjectTypeMapping => ({ ...shown, Fields: shown.Fields ?? {}, Keys: shown.Keys ?? {} }),
    [shown],
  );
  const error = objectTextError(text);

  async function send() {
    if (isSending.current) return;
    isSending.current = true;
    setSent(undefined);
    try {
      const { ProfileObjectUniqueKey: uniqueKey = "" } = await put.mutateAsync({
        DomainName: domainName,
        ObjectTypeName: objectTypeName,
        Object: text,
      });
      setSent({ objectTypeName, uniqueKey, keys: searchKeysOf(mapping, text), text });
    } catch {
      // The mutation keeps the error, which stands in the form.
    }
    isSending.current = false;
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (error) textarea.current?.focus();
    else void send();
  }

  return (
    <form onSubmit={submit} noValidate>
      <UnsavedChangesGuard isDirty={text !== "" && text !== sent?.text}>
        The object has not been sent.
      </UnsavedChangesGuard>
      <Form
        header={
          <Header
            variant="h1"
            description={
              <PlainValue>{`One object of the type ${objectTypeName}, taken as if its source had sent it: it stays, and fills profiles.`}</PlainValue>
            }
          >
            Send a test object
          </Header>
        }
        secondaryActions={
          <CliCommandButton
            calls={[
              {
                operation: "PutProfileObject",
                input: { DomainName: domainName, ObjectTypeName: objectTypeName, Object: text },
              },
            ]}
            nothing={error}
          />
        }
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" href={paths.objectType(domainName, objectTypeName)}>
              {sent ? "Back to the object type" : "Cancel"}
            </Button>
            <Button variant="primary" loading={put.isPending} loadingText="Sending the object">
              Send object
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Object</Header>}>
            <FormField
              label="Object as JSON"
              constraintText="Names as the object type's fields expect them. An object with the same value of the UNIQUE key is replaced."
              errorText={(wasSubmitted || text.trim() !== "") && error}
              stretch
            >
              <Textarea
                ref={textarea}
                value={text}
                rows={10}
                spellcheck={false}
                onChange={({ detail }) => {
                  setSubmitted(false);
                  setText(detail.value);
                }}
              />
            </FormField>
          </Container>
          <Container
            header={
              <Header variant="h2" description="Looked up as you type; nothing is written by it.">
                What would become of it
              </Header>
            }
          >
            <SampleOutcome
              domainName={domainName}
              mapping={mapping}
              rejectsAmbiguousMatch={rejectsAmbiguousMatch(objectType.TemplateId)}
              sourcePriority={objectType.SourcePriority}
              sample={text}
            />
          </Container>
          {put.isError && <ErrorAlert what="The object was not sent." error={put.error} />}
          {sent && <SentObjectResult domainName={domainName} sent={sent} />}
        </SpaceBetween>
      </Form>
    </form>
  );
}

/** The keys by which the object's profile is found, in the order in which they are asked. */
function searchKeysOf(mapping: ObjectTypeMapping, text: string): SentObject["keys"] {
  const test = testSample(mapping, text);
  if (test.kind !== "mapped") return [];
  return inMatchingOrder(test.object.keys)
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => ({ keyName: name, values: [...values] }));
}
