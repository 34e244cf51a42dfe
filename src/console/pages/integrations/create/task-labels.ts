import type {
  TaskPropertyKey,
  TaskType,
} from "../../../../profile-model/integrations/task-operators.ts";

export const taskTypeLabels: Readonly<Record<TaskType, string>> = {
  Map: "Map: copy a field",
  Filter: "Filter: choose fields or records",
  Mask: "Mask: hide a value or a part of it",
  Merge: "Merge: join fields",
  Truncate: "Truncate: cut a value",
  Validate: "Validate: check a value",
  Arithmetic: "Arithmetic: calculate",
};

export const propertyLabels: Readonly<Record<TaskPropertyKey, string>> = {
  VALUE: "Value",
  VALUES: "Several values",
  DATA_TYPE: "Data type",
  LOWER_BOUND: "Lowest value",
  UPPER_BOUND: "Highest value",
  SOURCE_DATA_TYPE: "Data type in the source",
  DESTINATION_DATA_TYPE: "Data type in the object",
  VALIDATION_ACTION: "Otherwise (VALIDATION_ACTION)",
  MASK_VALUE: "Character to mask with",
  MASK_LENGTH: "Number of characters",
  TRUNCATE_LENGTH: "Number of characters",
  MATH_OPERATION_FIELDS_ORDER: "Order of the fields",
  CONCAT_FORMAT: "Format",
  SUBFIELD_CATEGORY_MAP: "Categories of subfields",
};
