import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { matchingAttributeNames } from "../../../../profile-model/matching-rules/matching-attributes.ts";
import { type AttributeList, newAttributeList } from "../attribute-list.ts";
import { AttributeListField } from "../attribute-list-field.tsx";
import { attributeError, criterionError, mostCriteria } from "./auto-merging-values.ts";

interface CriteriaEditorProps {
  criteria: readonly AttributeList[];
  showsErrors: boolean;
  onChange: (criteria: readonly AttributeList[]) => void;
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
          <AttributeListField
            key={criterion.id}
            label={`Criterion ${index + 1}`}
            description={
              index === 0
                ? "Profiles of a match group are merged when all of these are the same, letter for letter."
                : "Tried after the ones above, on what they have left."
            }
            list={criterion}
            names={matchingAttributeNames}
            attributeError={(name) => attributeError(name, criterion)}
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
          onClick={() => onChange([...criteria, newAttributeList(criteria)])}
        >
          Add criterion
        </Button>
      </SpaceBetween>
    </Container>
  );
}
