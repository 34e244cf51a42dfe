import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { FieldValue } from "../../../../profile-model/merge/merge.ts";
import type {
  ChangedObject,
  Choices,
  ReCreationPlan,
} from "../../../../profile-model/re-creation/re-creation-plan.ts";
import { objectIdentity } from "../../../../profile-model/re-creation/recorded-keys.ts";
import type { FieldChange } from "../../../../profile-model/re-creation/steps.ts";
import { fieldLabel, valueText } from "../review/value-text.ts";

interface ChangedSinceProps {
  plan: ReCreationPlan;
  choices: Choices;
  survivorName: string;
  onChange: (choices: Choices) => void;
}

/** What somebody has changed since the merge: nothing of it is overwritten unless the person says so. */
export function ChangedSince({ plan, choices, survivorName, onChange }: ChangedSinceProps) {
  const { changedFields, changedObjects } = plan;
  if (changedFields.length + changedObjects.length === 0) return null;
  const chooseField = (path: FieldChange["path"], isRestored: boolean) =>
    onChange({
      ...choices,
      restoredPaths: withOrWithout(choices.restoredPaths, path, isRestored),
    });
  const chooseObject = (id: string, isMoved: boolean) =>
    onChange({ ...choices, movedObjects: withOrWithout(choices.movedObjects, id, isMoved) });
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Nothing of this is overwritten unless you say so."
          counter={`(${(changedFields.length + changedObjects.length).toLocaleString()})`}
        >
          Changed since the merge: decide
        </Header>
      }
    >
      <SpaceBetween size="l">
        {changedFields.map(({ path, from, to }) => (
          <FormField key={path} label={<bdi>{`${fieldLabel(path)} of ${survivorName}`}</bdi>}>
            <RadioGroup
              value={choices.restoredPaths.includes(path) ? "restore" : "keep"}
              onChange={({ detail }) => chooseField(path, detail.value === "restore")}
              items={[
                { value: "keep", label: <>Leave it as it is now: {shown(from)}</> },
                { value: "restore", label: <>Give the former value back: {shown(to)}</> },
              ]}
            />
          </FormField>
        ))}
        {changedObjects.map((changed) => {
          const id = objectIdentity(changed.object);
          return (
            <FormField
              key={id}
              label={`Object of the type ${changed.object.objectTypeName}`}
              description={changed.object.uniqueKey}
            >
              <RadioGroup
                value={choices.movedObjects.includes(id) ? "move" : "leave"}
                onChange={({ detail }) => chooseObject(id, detail.value === "move")}
                items={objectOptions(changed)}
              />
            </FormField>
          );
        })}
      </SpaceBetween>
    </Container>
  );
}

function objectOptions({ object, now }: ChangedObject) {
  return now
    ? [
        { value: "leave", label: "Leave it, as it is now, with the survivor" },
        { value: "move", label: "Give it back as it is now", description: now.content },
      ]
    : [
        { value: "leave", label: "Leave it away: it was deleted, replaced or has expired since" },
        { value: "move", label: "Put it back as it was", description: object.content },
      ];
}

function shown(value: FieldValue | undefined) {
  return value === undefined ? (
    <Box variant="span" color="text-body-secondary">
      nothing
    </Box>
  ) : (
    <bdi style={{ overflowWrap: "anywhere" }}>{valueText(value)}</bdi>
  );
}

function withOrWithout<Item>(items: readonly Item[], item: Item, isWith: boolean): Item[] {
  const others = items.filter((each) => each !== item);
  return isWith ? [...others, item] : others;
}
