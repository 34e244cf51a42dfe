import { fieldNamesIn, type TaskDraft } from "./flow-draft.ts";

const list = new Intl.ListFormat("en", { type: "conjunction" });

const comparisons: Readonly<Record<string, string>> = {
  LESS_THAN: "is less than",
  GREATER_THAN: "is greater than",
  LESS_THAN_OR_EQUAL_TO: "is at most",
  GREATER_THAN_OR_EQUAL_TO: "is at least",
  EQUAL_TO: "is",
  NOT_EQUAL_TO: "is not",
  CONTAINS: "contains",
};

const validations: Readonly<Record<string, string>> = {
  VALIDATE_NON_NULL: "is not empty",
  VALIDATE_NON_ZERO: "is not zero",
  VALIDATE_NON_NEGATIVE: "is not negative",
  VALIDATE_NUMERIC: "is a number",
};

const calculations: Readonly<Record<string, string>> = {
  ADDITION: "Adds",
  MULTIPLICATION: "Multiplies",
  DIVISION: "Divides",
  SUBTRACTION: "Subtracts",
};

/** What a task does, as a sentence without its full stop: "Copies Id to sfdcId". */
export function taskInWords(task: TaskDraft): string {
  const { type, operator, destinationField: to, properties } = task;
  const fields = list.format(fieldNamesIn(task.sourceFields)) || "…";
  switch (type) {
    case "Map":
      return `Copies ${fields} to ${to}`;
    case "Filter":
      return filterInWords(task, fields);
    case "Mask":
      return `Masks ${partInWords(operator, properties.MASK_LENGTH)} of ${fields} with ${properties.MASK_VALUE ?? "…"} in ${to}`;
    case "Merge":
      return `Joins ${fields} as ${properties.CONCAT_FORMAT ?? "…"} in ${to}`;
    case "Truncate":
      return `Cuts ${fields} to ${properties.TRUNCATE_LENGTH ?? "…"} characters in ${to}`;
    case "Validate":
      return `Checks that ${fields} ${validations[operator] ?? operator}, else ${properties.VALIDATION_ACTION ?? "…"}`;
    case "Arithmetic":
      return `${calculations[operator] ?? operator} ${withValue(fields, properties.VALUE)} in ${to}`;
  }
}

function filterInWords({ operator, properties }: TaskDraft, fields: string): string {
  if (operator === "PROJECTION") return `Reads only ${fields}`;
  const { VALUE, VALUES, LOWER_BOUND = "…", UPPER_BOUND = "…" } = properties;
  if (operator === "BETWEEN")
    return `Keeps records whose ${fields} is between ${LOWER_BOUND} and ${UPPER_BOUND}`;
  const value = VALUE || (VALUES ? `one of ${VALUES}` : "…");
  return `Keeps records whose ${fields} ${comparisons[operator] ?? operator} ${value}`;
}

function partInWords(operator: string, length = "…"): string {
  if (operator === "MASK_ALL") return "all";
  return `the ${operator === "MASK_FIRST_N" ? "first" : "last"} ${length} characters`;
}

function withValue(fields: string, value: string | undefined): string {
  return value ? `${fields} and ${value}` : fields;
}
