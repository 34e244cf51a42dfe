import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Container from "@cloudscape-design/components/container";
import { type SubmitEvent, useState } from "react";
import {
  type AutoMergingValues,
  criterionError,
  scoreError,
} from "../../identity-resolution/auto-merging/auto-merging-values.ts";
import type { AttributeList } from "../../identity-resolution/attribute-list.ts";
import { CriteriaEditor } from "../../identity-resolution/auto-merging/criteria-editor.tsx";

interface SimulatorFormProps {
  /** Those of the domain, to begin with. */
  initial: AutoMergingValues;
  isRunning: boolean;
  onTry: (criteria: string[][], minScore: number) => void;
}

/** The criteria to be tried, as auto-merging would be given them. */
export function SimulatorForm({ initial, isRunning, onTry }: SimulatorFormProps) {
  const [criteria, setCriteria] = useState<readonly AttributeList[]>(initial.criteria);
  const [minScore, setMinScore] = useState(initial.minScore);
  const [wasSubmitted, setSubmitted] = useState(false);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    const refused = criteria.find((each) => criterionError(each));
    const focus = refused
      ? `[data-attributes="${refused.id}"] input`
      : scoreError(minScore) && "[name=minScore]";
    if (focus) event.currentTarget.querySelector<HTMLElement>(focus)?.focus();
    else
      onTry(
        criteria.map(({ attributes }) => [...attributes]),
        Number(minScore),
      );
  }

  return (
    <form onSubmit={submit} noValidate>
      <SpaceBetween size="m">
        <CriteriaEditor criteria={criteria} showsErrors={wasSubmitted} onChange={setCriteria} />
        <Container>
          <SpaceBetween size="m">
            <FormField
              label="Lowest confidence score"
              description="Match groups below it are left alone."
              errorText={wasSubmitted ? scoreError(minScore) : undefined}
            >
              <Input
                name="minScore"
                inputMode="decimal"
                value={minScore}
                onChange={({ detail }) => setMinScore(detail.value)}
              />
            </FormField>
            <Button variant="primary" loading={isRunning} loadingText="Trying">
              Try on the match groups
            </Button>
          </SpaceBetween>
        </Container>
      </SpaceBetween>
    </form>
  );
}
