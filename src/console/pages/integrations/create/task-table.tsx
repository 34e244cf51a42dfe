import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import type { ReactNode } from "react";
import { PlainValue } from "../../../components/plain-value.tsx";
import { TableMessage } from "../../../components/table-message.tsx";
import type { TaskDraft } from "./flow-draft.ts";
import type { StepErrors } from "./integration-draft.ts";
import { taskInWords } from "./task-in-words.ts";

interface TaskTableProps {
  tasks: readonly TaskDraft[];
  /** By `task-` and a task's id. */
  errors: StepErrors;
  header?: ReactNode;
  onEdit: (task: TaskDraft) => void;
  onRemove: (task: TaskDraft) => void;
}

export function TaskTable({ tasks, errors, header, onEdit, onRemove }: TaskTableProps) {
  return (
    <Table
      items={tasks}
      trackBy={({ id }) => String(id)}
      wrapLines
      ariaLabels={{ tableLabel: "Tasks" }}
      columnDefinitions={columns({ errors, onEdit, onRemove })}
      empty={
        <TableMessage title="No tasks">
          Copy the fields that you need above, or add a task.
        </TableMessage>
      }
      header={header}
    />
  );
}

function columns({
  errors,
  onEdit,
  onRemove,
}: Pick<
  TaskTableProps,
  "errors" | "onEdit" | "onRemove"
>): TableProps.ColumnDefinition<TaskDraft>[] {
  return [
    { id: "type", header: "Task", width: 110, minWidth: 100, cell: ({ type }) => type },
    {
      id: "words",
      header: "What it does",
      isRowHeader: true,
      minWidth: 220,
      cell: (task) => {
        const error = errors[`task-${task.id}`];
        return (
          <>
            <PlainValue>{taskInWords(task)}</PlainValue>
            {error && (
              <Box>
                <StatusIndicator type="error">{error}</StatusIndicator>
              </Box>
            )}
          </>
        );
      },
    },
    {
      id: "actions",
      header: "Actions",
      width: 160,
      minWidth: 150,
      cell: (task) => (
        <span data-refused={errors[`task-${task.id}`] === undefined ? undefined : true}>
          <SpaceBetween direction="horizontal" size="xxs">
            <Button
              variant="inline-link"
              ariaLabel={`Edit: ${taskInWords(task)}`}
              onClick={() => onEdit(task)}
            >
              Edit
            </Button>
            <Button
              variant="inline-link"
              ariaLabel={`Remove: ${taskInWords(task)}`}
              onClick={() => onRemove(task)}
            >
              Remove
            </Button>
          </SpaceBetween>
        </span>
      ),
    },
  ];
}
