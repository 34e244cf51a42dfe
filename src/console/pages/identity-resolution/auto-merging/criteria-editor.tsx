import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import {
  type Criterion,
  criterionError,
  mostCriteria,
  newCriterion,
} from "./auto-merging-values.ts";
import { CriterionEditor } from "./criterion-editor.tsx";

interface CriteriaEditorProps {
  criteria: readonly Criterion[];
  showsErrors: boolean;
  onChange: (criteria: readonly Criterion[]) => void;
}

/** The criteria in the order in which they are tried. */
export function CriteriaEditor({ criteria, showsErrors, onChange }: CriteriaEditorProps) {
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${criteria.length}/${mostCriteria})`}>
          Criteria
        </Header>
      }
    >
      <SpaceBetween size="l">
        {criteria.map((criterion, index) => (
          <CriterionEditor
            key={criterion.id}
            number={index + 1}
            criterion={criterion}
            errorText={showsErrors ? criterionError(criterion) : undefined}
            onChange={(changed) =>
              onChange(criteria.map((each) => (each.id === changed.id ? changed : each)))
            }
            onRemove={
              criteria.length > 1 ? () => onChange(criteria.toSpliced(index, 1)) : undefined
            }
          />
        ))}
        <Button
          formAction="none"
          iconName="add-plus"
          disabled={criteria.length >= mostCriteria}
          disabledReason={`${mostCriteria} criteria are allowed.`}
          onClick={() => onChange([...criteria, newCriterion(criteria)])}
        >
          Add criterion
        </Button>
      </SpaceBetween>
    </Container>
  );
}
