import StatusIndicator from "@cloudscape-design/components/status-indicator";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { displayName, shortProfileId } from "../../../../profile-model/display-name.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { RecreationProgress } from "../../../ledger/recreation-progress.ts";
import type { KnownKey, RecreationStep } from "./recreation-plan.ts";

interface StepTableProps {
  steps: readonly RecreationStep[];
  isLoading: boolean;
  progress: RecreationProgress | undefined;
  isRunning: boolean;
}

/** Every step in its order, in words, with what has come of it. */
export function StepTable({ steps, isLoading, progress, isRunning }: StepTableProps) {
  const next = steps.find(({ id }) => !progress?.done.includes(id));
  const stateOf = (step: RecreationStep): StepRow["state"] => {
    if (progress?.done.includes(step.id)) return "done";
    return isRunning && step === next ? "underWay" : "toDo";
  };
  return (
    <Table
      variant="embedded"
      wrapLines
      items={steps.map((step, index) => ({ step, number: index + 1, state: stateOf(step) }))}
      trackBy={({ step }) => step.id}
      loading={isLoading}
      loadingText="Making the plan"
      ariaLabels={{ tableLabel: "Steps" }}
      columnDefinitions={columns}
    />
  );
}

interface StepRow {
  step: RecreationStep;
  number: number;
  state: "done" | "underWay" | "toDo";
}

const columns: TableProps.ColumnDefinition<StepRow>[] = [
  { id: "number", header: "Step", width: 80, cell: ({ number }) => number.toLocaleString() },
  {
    id: "what",
    header: "What is done",
    isRowHeader: true,
    cell: ({ step }) => <bdi>{stepInWords(step)}</bdi>,
  },
  { id: "state", header: "State", minWidth: 130, cell: ({ state }) => stateLooks[state] },
];

const stateLooks = {
  done: <StatusIndicator type="success">Done</StatusIndicator>,
  underWay: <StatusIndicator type="in-progress">Under way</StatusIndicator>,
  toDo: <StatusIndicator type="pending">To do</StatusIndicator>,
};

const who = (profile: IdentifiedProfile) =>
  `${displayName(profile)} (${shortProfileId(profile.ProfileId)})`;

function stepInWords(step: RecreationStep): string {
  switch (step.kind) {
    case "create":
      return `Create ${who(step.profile)} again with its fields, under a new id`;
    case "keys":
      return `Give ${who(step.profile)} its keys (${namesOf(step.toAdd)}), and take from the main profile those that it got by the merge (${namesOf(step.toRemove)})`;
    case "object":
      return `Move the object ${step.object.objectTypeName} ${step.object.uniqueKey} from the main profile to ${who(step.profile)}`;
    case "fields":
      return `Set the fields of ${who(step.profile)} as they were, where its objects have written over them`;
    case "main":
      return `Give the main profile, ${who(step.before)}, the values back that the merge changed`;
  }
}

function namesOf(keys: readonly KnownKey[]): string {
  return [...new Set(keys.map(({ name }) => name))].join(", ") || "none";
}
