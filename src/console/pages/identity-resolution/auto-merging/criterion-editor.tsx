import Autosuggest from "@cloudscape-design/components/autosuggest";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TokenGroup from "@cloudscape-design/components/token-group";
import { matchingAttributeNames } from "../../../../profile-model/matching-rules/matching-attributes.ts";
import { attributeError, type Criterion } from "./auto-merging-values.ts";

interface CriterionEditorProps {
  /** Its place in the order, from 1. */
  number: number;
  criterion: Criterion;
  errorText: string | undefined;
  onChange: (criterion: Criterion) => void;
  /** Absent for the only criterion. */
  onRemove: (() => void) | undefined;
}

/** One criterion: the attributes that must all be the same. */
export function CriterionEditor(props: CriterionEditorProps) {
  const { number, criterion, errorText, onChange, onRemove } = props;
  const { attributes, typed } = criterion;
  const name = `Criterion ${number}`;

  function add(text: string) {
    const attribute = text.trim();
    const isRefused = attribute === "" || attributeError(attribute, criterion) !== undefined;
    onChange(
      isRefused
        ? { ...criterion, typed: text }
        : { ...criterion, attributes: [...attributes, attribute], typed: "" },
    );
  }

  return (
    <div data-criterion={criterion.id}>
      <SpaceBetween size="xs">
        <FormField
          label={name}
          description={
            number === 1
              ? "Profiles of a match group are merged when all of these are the same, letter for letter."
              : "Tried after the ones above, on what they have left."
          }
          errorText={errorText}
          secondaryControl={
            onRemove && (
              <Button formAction="none" ariaLabel={`Remove criterion ${number}`} onClick={onRemove}>
                Remove
              </Button>
            )
          }
        >
          <Autosuggest
            value={typed}
            placeholder="Add an attribute"
            options={[...matchingAttributeNames]
              .filter((each) => !attributes.includes(each))
              .map((value) => ({ value }))}
            enteredTextLabel={(text) => `Use: ${text}`}
            empty="No attribute is left"
            clearAriaLabel="Clear"
            onChange={({ detail }) => onChange({ ...criterion, typed: detail.value })}
            onSelect={({ detail }) => add(detail.value)}
          />
        </FormField>
        {attributes.length > 0 && (
          <TokenGroup
            i18nStrings={{ limitShowFewer: "Show fewer", limitShowMore: "Show more" }}
            items={attributes.map((attribute) => ({
              label: attribute,
              dismissLabel: `Remove ${attribute} from criterion ${number}`,
            }))}
            onDismiss={({ detail }) =>
              onChange({ ...criterion, attributes: attributes.toSpliced(detail.itemIndex, 1) })
            }
          />
        )}
      </SpaceBetween>
    </div>
  );
}
