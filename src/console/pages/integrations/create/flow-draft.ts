import type {
  ConnectorType,
  TriggerType,
} from "../../../../profile-model/integrations/connectors.ts";
import type {
  Operator,
  TaskPropertyKey,
  TaskType,
} from "../../../../profile-model/integrations/task-operators.ts";

/** A task of a flow as its form has it; its `id` stays while it is edited. */
export interface TaskDraft {
  id: number;
  type: TaskType;
  operator: Operator;
  /** Names, one a line or separated by commas. */
  sourceFields: string;
  destinationField: string;
  /** Texts of what the task has of these; empty is not given. */
  properties: Partial<Record<TaskPropertyKey, string>>;
}

export interface ScheduleDraft {
  /** `rate(1hours)` */
  expression: string;
  pullMode: "Incremental" | "Complete";
  /** Moments as `YYYY-MM-DD HH:MM`, UTC; empty for none. */
  start: string;
  end: string;
  firstExecutionFrom: string;
  timezone: string;
  /** Seconds. */
  offset: string;
  /** The field by which an incremental pull tells what is new (IncrementalPullConfig). */
  incrementalField: string;
}

/** The flow that AppFlow is to have, as its form has it: texts, empty for what is not given. */
export interface FlowDraft {
  connector: ConnectorType;
  name: string;
  description: string;
  kmsArn: string;
  connectorProfile: string;
  /** What is read of the source; of every connector but S3. */
  object: string;
  bucket: string;
  bucketPrefix: string;
  /** Of Salesforce alone. */
  enableDynamicFieldUpdate: boolean;
  includeDeletedRecords: boolean;
  trigger: TriggerType;
  schedule: ScheduleDraft;
  tasks: readonly TaskDraft[];
}

/** A flow of which nothing has been said yet but where it reads from. */
export function newFlowDraft(connector: ConnectorType): FlowDraft {
  return {
    connector,
    name: "",
    description: "",
    kmsArn: "",
    connectorProfile: "",
    object: "",
    bucket: "",
    bucketPrefix: "",
    enableDynamicFieldUpdate: false,
    includeDeletedRecords: false,
    trigger: "OnDemand",
    schedule: {
      expression: "rate(1hours)",
      pullMode: "Incremental",
      start: "",
      end: "",
      firstExecutionFrom: "",
      timezone: "",
      offset: "",
      incrementalField: "",
    },
    tasks: [],
  };
}

/** The names in a text of source fields, in their order. */
export function fieldNamesIn(text: string): string[] {
  return text
    .split(/[\n,]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** What copies fields as they are: a filter that names all of them, and a map for each. */
export function copyingTasks(names: readonly string[], firstId: number): TaskDraft[] {
  const maps = names.map((name, index): TaskDraft => ({
    ...newTask(firstId + 1 + index),
    sourceFields: name,
    destinationField: name,
  }));
  const projection: TaskDraft = {
    ...newTask(firstId),
    type: "Filter",
    operator: "PROJECTION",
    sourceFields: names.join(", "),
  };
  return [projection, ...maps];
}

export function newTask(id: number): TaskDraft {
  return {
    id,
    type: "Map",
    operator: "NO_OP",
    sourceFields: "",
    destinationField: "",
    properties: {},
  };
}
