import Autosuggest from "@cloudscape-design/components/autosuggest";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TokenGroup from "@cloudscape-design/components/token-group";
import type { AttributeList } from "./attribute-list.ts";

interface AttributeListFieldProps {
  /** "Criterion 1" */
  label: string;
  description: string;
  list: AttributeList;
  /** The names that are proposed; others can be typed. */
  names: Iterable<string>;
  /** What is wrong with an attribute that is to join the list, as a sentence; undefined when nothing is. */
  attributeError: (name: string) => string | undefined;
  errorText: string | undefined;
  onChange: (list: AttributeList) => void;
  /** Absent for the only list. */
  onRemove: (() => void) | undefined;
}

/** Attributes that must all be the same; its element can be found by `data-attributes` and the list's id. */
export function AttributeListField(props: AttributeListFieldProps) {
  const { label, list, onChange, onRemove } = props;
  const { attributes, typed } = list;
  const inSentence = label.charAt(0).toLowerCase() + label.slice(1);

  function add(text: string) {
    const attribute = text.trim();
    const isRefused = attribute === "" || props.attributeError(attribute) !== undefined;
    onChange(
      isRefused
        ? { ...list, typed: text }
        : { ...list, attributes: [...attributes, attribute], typed: "" },
    );
  }

  return (
    <div data-attributes={list.id}>
      <SpaceBetween size="xs">
        <FormField
          label={label}
          description={props.description}
          errorText={props.errorText}
          secondaryControl={
            onRemove && (
              <Button formAction="none" ariaLabel={`Remove ${inSentence}`} onClick={onRemove}>
                Remove
              </Button>
            )
          }
        >
          <Autosuggest
            value={typed}
            placeholder="Add an attribute"
            options={[...props.names]
              .filter((each) => !attributes.includes(each))
              .map((value) => ({ value }))}
            enteredTextLabel={(text) => `Use: ${text}`}
            empty="No attribute is left"
            clearAriaLabel="Clear"
            onChange={({ detail }) => onChange({ ...list, typed: detail.value })}
            onSelect={({ detail }) => add(detail.value)}
          />
        </FormField>
        {attributes.length > 0 && (
          <TokenGroup
            i18nStrings={{ limitShowFewer: "Show fewer", limitShowMore: "Show more" }}
            items={attributes.map((attribute) => ({
              label: attribute,
              dismissLabel: `Remove ${attribute} from ${inSentence}`,
            }))}
            onDismiss={({ detail }) =>
              onChange({ ...list, attributes: attributes.toSpliced(detail.itemIndex, 1) })
            }
          />
        )}
      </SpaceBetween>
    </div>
  );
}
