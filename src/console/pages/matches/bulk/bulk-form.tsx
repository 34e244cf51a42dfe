import Button from "@cloudscape-design/components/button";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Link from "@cloudscape-design/components/link";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import {
  type BulkSettings,
  type ConflictRule,
  defaultSettings,
  type LeastEvidence,
  limitError,
  mostMerges,
} from "./bulk-settings.ts";

const ruleOptions: { value: ConflictRule; label: string; description: string }[] = [
  {
    value: "leaveOut",
    label: "Leave the group out",
    description: "Only groups whose profiles contradict each other in no field.",
  },
  {
    value: "main",
    label: "Keep the main profile's value",
    description: "The most complete profile of a group is the main one.",
  },
  {
    value: "recent",
    label: "Take the most recent value",
    description: "That of the profile that was changed last, by its history.",
  },
  {
    value: "longest",
    label: "Take the longest value",
    description: "Field by field.",
  },
];

const evidenceOptions: { value: LeastEvidence; label: string }[] = [
  { value: "very strong", label: "Very strong" },
  { value: "strong", label: "Strong or better" },
  { value: "moderate", label: "Moderate or better" },
  { value: "any", label: "Any, even against a match" },
];

interface BulkFormProps {
  /** Groups that pass the queue's filters and have never been decided on. */
  candidateCount: number;
  isComplete: boolean;
  queueHref: string;
  /** The filters in words. */
  filters: string;
  isReading: boolean;
  onSubmit: (settings: BulkSettings) => void;
}

/** What is to be merged, and by which rules. */
export function BulkForm(props: BulkFormProps) {
  const { candidateCount, isComplete, queueHref, filters, isReading, onSubmit } = props;
  const [settings, setSettings] = useState(defaultSettings);
  const [limit, setLimit] = useState(String(defaultSettings.limit));
  const [wasSubmitted, setSubmitted] = useState(false);
  const error = limitError(Number(limit));

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (error) event.currentTarget.querySelector<HTMLElement>("[name=limit]")?.focus();
    else onSubmit({ ...settings, limit: Number(limit) });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Container header={<Header variant="h2">Which groups</Header>}>
        <SpaceBetween size="m">
          <div>
            <b>
              {candidateCount.toLocaleString()}
              {isComplete ? "" : "+"} {candidateCount === 1 ? "group passes" : "groups pass"}
            </b>{" "}
            the filters of the queue ({filters}) and {candidateCount === 1 ? "has" : "have"} never
            been decided on. <Link href={queueHref}>Change the filters</Link>
          </div>
          <ColumnLayout columns={3}>
            <FormField
              label="Where profiles contradict each other"
              description="A blank never takes the place of a value, whatever the rule."
            >
              <Select
                options={ruleOptions}
                selectedOption={
                  ruleOptions.find(({ value }) => value === settings.conflicts) ?? null
                }
                onChange={({ detail }) =>
                  setSettings({
                    ...settings,
                    conflicts: detail.selectedOption.value as ConflictRule,
                  })
                }
              />
            </FormField>
            <FormField
              label="Our own evidence at least"
              description="For each group's least sure pair, beside AWS's score."
            >
              <Select
                options={evidenceOptions}
                selectedOption={
                  evidenceOptions.find(({ value }) => value === settings.evidence) ?? null
                }
                onChange={({ detail }) =>
                  setSettings({
                    ...settings,
                    evidence: detail.selectedOption.value as LeastEvidence,
                  })
                }
              />
            </FormField>
            <FormField
              label="Most groups to merge"
              description={`In the order of the queue, at most ${mostMerges.toLocaleString()} in one run.`}
              errorText={wasSubmitted ? error : undefined}
            >
              <Input
                name="limit"
                inputMode="numeric"
                value={limit}
                onChange={({ detail }) => setLimit(detail.value)}
              />
            </FormField>
          </ColumnLayout>
          <Button
            variant="primary"
            loading={isReading}
            loadingText="Making the list"
            disabled={candidateCount === 0}
            disabledReason="No group that passes the filters has never been decided on."
          >
            List what would happen
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}
