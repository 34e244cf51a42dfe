import { type FieldErrors, withoutEmpty } from "./check-flow.ts";
import type { ConnectorType } from "../../../../profile-model/integrations/connectors.ts";
import { fieldNamesIn, type TaskDraft } from "./flow-draft.ts";
import {
  fillsField,
  operatorsOf,
  propertiesOf,
  taskPropertyKeys,
  type TaskPropertyKey,
} from "../../../../profile-model/integrations/task-operators.ts";
import { textError } from "../text-error.ts";

export type TaskField = "operator" | "sourceFields" | "destinationField" | TaskPropertyKey;

/** What is wrong with a task, by the shape `Task` and by what its operator needs. */
export function checkTask(task: TaskDraft, connector: ConnectorType): FieldErrors<TaskField> {
  return withoutEmpty<TaskField>({
    operator: operatorsOf(task.type, connector).includes(task.operator)
      ? undefined
      : `${connector} has no operator ${task.operator}.`,
    sourceFields: sourceFieldsError(task),
    destinationField: textError(task.destinationField, {
      what: "The name of the field that it fills",
      min: fillsField(task.type) ? 1 : 0,
      max: 256,
      pattern: /^.*$/u,
      advice: "Line breaks are not allowed.",
    }),
    ...propertyErrors(task),
  });
}

function sourceFieldsError({ type, sourceFields }: TaskDraft): string | undefined {
  const names = fieldNamesIn(sourceFields);
  if (names.length === 0) return "Enter the name of a field of the source.";
  const long = names.find((name) => [...name].length > 2048);
  if (long) return `${long.slice(0, 20)}… has more than 2,048 characters.`;
  if (type !== "Filter" && type !== "Merge" && type !== "Arithmetic" && names.length > 1)
    return "This task takes one field; add a task for each.";
  return undefined;
}

function propertyErrors(task: TaskDraft): Record<TaskPropertyKey, string | undefined> {
  const known = new Map(
    propertiesOf(task.type, task.operator).map(({ key, isRequired }) => [key, isRequired]),
  );
  const errors = Object.fromEntries(
    taskPropertyKeys.map((key) => {
      const isRequired = known.get(key);
      const text = task.properties[key] ?? "";
      return [key, isRequired === undefined ? undefined : propertyError(key, text, isRequired)];
    }),
  ) as Record<TaskPropertyKey, string | undefined>;
  const { VALUE = "", VALUES = "" } = task.properties;
  if (task.type === "Filter" && known.has("VALUES")) {
    if (VALUE === "" && VALUES === "")
      errors.VALUE = "Enter what it is compared with, here or as several values.";
    else if (VALUE !== "" && VALUES !== "")
      errors.VALUES = "Enter one value or several, and not both.";
  }
  return errors;
}

function propertyError(
  key: TaskPropertyKey,
  text: string,
  isRequired: boolean,
): string | undefined {
  if (text === "") return isRequired ? "Enter a value." : undefined;
  if ((key === "MASK_LENGTH" || key === "TRUNCATE_LENGTH") && !/^[1-9]\d{0,5}$/u.test(text))
    return "Enter a whole number of characters.";
  return textError(text, {
    what: "The value",
    max: 2048,
    pattern: /^.+$/u,
    advice: "Line breaks are not allowed.",
  });
}
