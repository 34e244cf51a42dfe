import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { type SubmitEvent, useState } from "react";
import { useNavigate } from "react-router";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";
import { checkProfileIds, readProfileIds } from "./picked-ids.ts";

interface ComparisonFormProps {
  domainName: string;
  /** What the URL gave, which was not enough. */
  given: readonly string[];
}

/** Asks which profiles to compare. */
export function ComparisonForm({ domainName, given }: ComparisonFormProps) {
  const navigate = useNavigate();
  const [text, setText] = useState(given.join("\n"));
  const [isSubmitted, setSubmitted] = useState(given.length > 0);
  const profileIds = readProfileIds(text);
  const problem = checkProfileIds(profileIds);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSubmitted(true);
    if (!problem) void navigate(paths.comparison(domainName, profileIds));
  };
  return (
    <form onSubmit={submit} noValidate>
      <PageTitle>Compare profiles</PageTitle>
      <Form
        header={
          <Header
            variant="h1"
            description="Two to twenty profiles that may be one person go through the same review as a match group."
          >
            Compare profiles
          </Header>
        }
        actions={
          <Button variant="primary" formAction="submit">
            Compare
          </Button>
        }
      >
        <Container>
          <SpaceBetween size="m">
            <FormField
              label="Profile ids"
              description="One a line, or with commas between them."
              errorText={isSubmitted ? problem : undefined}
              constraintText={
                <>
                  <Link href={paths.profiles(domainName)} variant="primary">
                    Search profiles
                  </Link>{" "}
                  shows them.
                </>
              }
            >
              <Textarea
                value={text}
                rows={4}
                spellcheck={false}
                onChange={({ detail }) => setText(detail.value)}
              />
            </FormField>
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}
