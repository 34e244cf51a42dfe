import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type SubmitEvent, useState } from "react";
import type { ConnectorType } from "../../../../profile-model/integrations/connectors.ts";
import {
  fillsField,
  operatorsOf,
  propertiesOf,
  taskTypes,
} from "../../../../profile-model/integrations/task-operators.ts";
import { checkTask } from "./check-task.ts";
import type { TaskDraft } from "./flow-draft.ts";
import { propertyLabels, taskTypeLabels } from "./task-labels.ts";

interface TaskDialogProps {
  /** As it is when the dialog opens. */
  task: TaskDraft;
  connector: ConnectorType;
  onDone: (task: TaskDraft) => void;
  onDismiss: () => void;
}

const formId = "task";

/** One task of a flow. */
export function TaskDialog({ task, connector, onDone, onDismiss }: TaskDialogProps) {
  const [draft, setDraft] = useState(task);
  const [wasSubmitted, setSubmitted] = useState(false);
  const errors = checkTask(draft, connector);
  const shown = wasSubmitted ? errors : {};
  const operators = operatorsOf(draft.type, connector);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // React passes events on to what a dialog was opened from.
    event.stopPropagation();
    setSubmitted(true);
    const [wrong] = Object.keys(errors);
    if (wrong === undefined) onDone(draft);
    else event.currentTarget.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
  }

  return (
    <Modal
      visible
      header="Task"
      closeAriaLabel="Close without changing the task"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button variant="primary" form={formId}>
              Done
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <SpaceBetween size="m">
          <FormField label="What the task does">
            <Select
              selectedOption={{ value: draft.type, label: taskTypeLabels[draft.type] }}
              options={taskTypes.map((type) => ({ value: type, label: taskTypeLabels[type] }))}
              onChange={({ detail }) => {
                const type = taskTypes.find((each) => each === detail.selectedOption.value);
                const [operator = draft.operator] = type ? operatorsOf(type, connector) : [];
                if (type) setDraft({ ...draft, type, operator });
              }}
            />
          </FormField>
          {operators.length > 1 && (
            <FormField label="Operator" errorText={shown.operator}>
              <Select
                selectedOption={{ value: draft.operator }}
                options={operators.map((operator) => ({ value: operator }))}
                onChange={({ detail }) => {
                  const operator = operators.find((each) => each === detail.selectedOption.value);
                  if (operator) setDraft({ ...draft, operator });
                }}
              />
            </FormField>
          )}
          <FormField
            label="Fields of the source"
            constraintText="Names as the source has them, separated by commas."
            errorText={shown.sourceFields}
          >
            <Input
              name="sourceFields"
              value={draft.sourceFields}
              onChange={({ detail }) => setDraft({ ...draft, sourceFields: detail.value })}
            />
          </FormField>
          {propertiesOf(draft.type, draft.operator).map(({ key, isRequired }) => (
            <FormField
              key={key}
              label={isRequired ? propertyLabels[key] : `${propertyLabels[key]} (optional)`}
              errorText={shown[key]}
            >
              <Input
                name={key}
                value={draft.properties[key] ?? ""}
                onChange={({ detail }) =>
                  setDraft({ ...draft, properties: { ...draft.properties, [key]: detail.value } })
                }
              />
            </FormField>
          ))}
          {fillsField(draft.type) && (
            <FormField
              label="Field that it fills"
              description="The name that the object gets it under; object types read it as _source.name."
              errorText={shown.destinationField}
            >
              <Input
                name="destinationField"
                value={draft.destinationField}
                onChange={({ detail }) => setDraft({ ...draft, destinationField: detail.value })}
              />
            </FormField>
          )}
        </SpaceBetween>
      </form>
    </Modal>
  );
}
