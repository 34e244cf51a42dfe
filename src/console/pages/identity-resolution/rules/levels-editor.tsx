import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ruleAttributes } from "../../../../profile-model/matching-rules/rule-settings.ts";
import { type AttributeList, newAttributeList } from "../attribute-list.ts";
import { AttributeListField } from "../attribute-list-field.tsx";
import { levelError, mostLevels, ruleAttributeError } from "./rule-values.ts";

interface LevelsEditorProps {
  levels: readonly AttributeList[];
  showsErrors: boolean;
  onChange: (levels: readonly AttributeList[]) => void;
}

/** The levels in the order in which they are tried. */
export function LevelsEditor({ levels, showsErrors, onChange }: LevelsEditorProps) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${levels.length}/${mostLevels})`}
          description="A profile is held against level 1 first, and stays at the first level at which it matches another."
        >
          Levels
        </Header>
      }
    >
      <SpaceBetween size="l">
        {levels.map((level, index) => (
          <AttributeListField
            key={level.id}
            label={`Level ${index + 1}`}
            description={
              index === 0
                ? "Two profiles match when all of these are the same: the surest sign you have."
                : "Tried where no level above has matched: a weaker sign."
            }
            list={level}
            names={ruleAttributes}
            attributeError={(name) => ruleAttributeError(name, level)}
            errorText={showsErrors ? levelError(level) : undefined}
            onChange={(changed) =>
              onChange(levels.map((each) => (each.id === changed.id ? changed : each)))
            }
            onRemove={levels.length > 1 ? () => onChange(levels.toSpliced(index, 1)) : undefined}
          />
        ))}
        <Button
          formAction="none"
          iconName="add-plus"
          disabled={levels.length >= mostLevels}
          disabledReason={`${mostLevels} levels are allowed.`}
          onClick={() => onChange([...levels, newAttributeList(levels)])}
        >
          Add level
        </Button>
      </SpaceBetween>
    </Container>
  );
}
