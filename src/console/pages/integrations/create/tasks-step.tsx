import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { CopyFieldsForm } from "./copy-fields-form.tsx";
import { copyingTasks, newTask, type TaskDraft } from "./flow-draft.ts";
import { TaskDialog } from "./task-dialog.tsx";
import { TaskTable } from "./task-table.tsx";
import type { WizardStepProps } from "./wizard-step.tsx";

/** What the flow does with the fields, in the order in which it does it. */
export function TasksStep({ domainName, draft, errors, onChange }: WizardStepProps) {
  const { flow, ingestion } = draft;
  const { tasks, connector } = flow;
  const [edited, setEdited] = useState<TaskDraft>();
  const setTasks = (changed: readonly TaskDraft[]) =>
    onChange({ ...draft, flow: { ...flow, tasks: changed } });
  const nextId = Math.max(-1, ...tasks.map(({ id }) => id)) + 1;

  return (
    <SpaceBetween size="l">
      <CopyFieldsForm
        domainName={domainName}
        objectTypeName={ingestion.typesBy === "one" ? ingestion.objectTypeName.trim() : ""}
        onCopy={(names) => setTasks([...tasks, ...copyingTasks(names, nextId)])}
      />
      <div data-refused={errors["tasks"] === undefined ? undefined : true}>
        <FormField errorText={errors["tasks"]} stretch>
          <TaskTable
            tasks={tasks}
            errors={errors}
            header={
              <Header
                variant="h2"
                counter={`(${tasks.length})`}
                actions={
                  <Button iconName="add-plus" onClick={() => setEdited(newTask(nextId))}>
                    Add task
                  </Button>
                }
              >
                Tasks
              </Header>
            }
            onEdit={setEdited}
            onRemove={(removed) => setTasks(tasks.filter(({ id }) => id !== removed.id))}
          />
        </FormField>
      </div>
      {tasks.length > 0 && (
        <Box color="text-body-secondary">
          A field that no task copies does not reach the object.
        </Box>
      )}
      {edited && (
        <TaskDialog
          task={edited}
          connector={connector}
          onDismiss={() => setEdited(undefined)}
          onDone={(done) => {
            const isNew = !tasks.some(({ id }) => id === done.id);
            setTasks(
              isNew ? [...tasks, done] : tasks.map((each) => (each.id === done.id ? done : each)),
            );
            setEdited(undefined);
          }}
        />
      )}
    </SpaceBetween>
  );
}
