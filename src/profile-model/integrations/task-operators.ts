import type { ConnectorType } from "./connectors.ts";

export const taskTypes = [
  "Map",
  "Filter",
  "Mask",
  "Merge",
  "Truncate",
  "Validate",
  "Arithmetic",
] as const;

export type TaskType = (typeof taskTypes)[number];

const arithmetic = ["ADDITION", "MULTIPLICATION", "DIVISION", "SUBTRACTION"] as const;
const masks = ["MASK_ALL", "MASK_FIRST_N", "MASK_LAST_N"] as const;
const validations = [
  "VALIDATE_NON_NULL",
  "VALIDATE_NON_ZERO",
  "VALIDATE_NON_NEGATIVE",
  "VALIDATE_NUMERIC",
] as const;
const equalities = [
  "LESS_THAN_OR_EQUAL_TO",
  "GREATER_THAN_OR_EQUAL_TO",
  "EQUAL_TO",
  "NOT_EQUAL_TO",
] as const;

/** Of a Filter, by connector: the enums of the model (`S3ConnectorOperator` and its siblings) differ in these alone. */
const filters = {
  S3: ["PROJECTION", "LESS_THAN", "GREATER_THAN", "BETWEEN", ...equalities],
  Salesforce: ["PROJECTION", "LESS_THAN", "CONTAINS", "GREATER_THAN", "BETWEEN", ...equalities],
  Servicenow: ["PROJECTION", "CONTAINS", "LESS_THAN", "GREATER_THAN", "BETWEEN", ...equalities],
  Zendesk: ["PROJECTION", "GREATER_THAN"],
  Marketo: ["PROJECTION", "LESS_THAN", "GREATER_THAN", "BETWEEN"],
} as const satisfies Record<ConnectorType, readonly string[]>;

export type Operator =
  | (typeof filters)[ConnectorType][number]
  | (typeof arithmetic)[number]
  | (typeof masks)[number]
  | (typeof validations)[number]
  | "NO_OP";

/** The operators that a task of a type can have ("Task", AppFlow API reference), by connector. */
export function operatorsOf(type: TaskType, connector: ConnectorType): readonly Operator[] {
  switch (type) {
    case "Filter":
      return filters[connector];
    case "Arithmetic":
      return arithmetic;
    case "Mask":
      return masks;
    case "Validate":
      return validations;
    case "Map":
    case "Merge":
    case "Truncate":
      return ["NO_OP"];
  }
}

export const taskPropertyKeys = [
  "VALUE",
  "VALUES",
  "DATA_TYPE",
  "LOWER_BOUND",
  "UPPER_BOUND",
  "SOURCE_DATA_TYPE",
  "DESTINATION_DATA_TYPE",
  "VALIDATION_ACTION",
  "MASK_VALUE",
  "MASK_LENGTH",
  "TRUNCATE_LENGTH",
  "MATH_OPERATION_FIELDS_ORDER",
  "CONCAT_FORMAT",
  "SUBFIELD_CATEGORY_MAP",
] as const;

/** Shape `OperatorPropertiesKeys`. */
export type TaskPropertyKey = (typeof taskPropertyKeys)[number];

/** Task properties that an operator reads, and those without which it means nothing (inferred from AppFlow's examples). */
export function propertiesOf(
  type: TaskType,
  operator: Operator,
): { key: TaskPropertyKey; isRequired: boolean }[] {
  const required = (...keys: TaskPropertyKey[]) => keys.map((key) => ({ key, isRequired: true }));
  const optional = (...keys: TaskPropertyKey[]) => keys.map((key) => ({ key, isRequired: false }));
  switch (type) {
    case "Filter":
      if (operator === "PROJECTION") return [];
      if (operator === "BETWEEN")
        return [...required("LOWER_BOUND", "UPPER_BOUND"), ...optional("DATA_TYPE")];
      // One of VALUE and VALUES: see `check-task.ts`.
      return optional("VALUE", "VALUES", "DATA_TYPE");
    case "Map":
      return optional("SOURCE_DATA_TYPE", "DESTINATION_DATA_TYPE", "SUBFIELD_CATEGORY_MAP");
    case "Mask":
      return required("MASK_VALUE", ...(operator === "MASK_ALL" ? [] : ["MASK_LENGTH" as const]));
    case "Merge":
      return required("CONCAT_FORMAT");
    case "Truncate":
      return required("TRUNCATE_LENGTH");
    case "Validate":
      return required("VALIDATION_ACTION");
    case "Arithmetic":
      return optional(
        "MATH_OPERATION_FIELDS_ORDER",
        "VALUE",
        "SOURCE_DATA_TYPE",
        "DESTINATION_DATA_TYPE",
      );
  }
}

/** A filter and a check say nothing of where a field goes; every other task fills a field. */
export function fillsField(type: TaskType): boolean {
  return type !== "Filter" && type !== "Validate";
}
