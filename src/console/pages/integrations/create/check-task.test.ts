import { expect, test } from "vitest";
import { checkTask } from "./check-task.ts";
import { copyingTasks, newTask, type TaskDraft } from "./flow-draft.ts";

const map = { ...newTask(0), sourceFields: "Id", destinationField: "id" };
const filter = { ...map, type: "Filter", operator: "EQUAL_TO" } as const;
const mask = { ...map, type: "Mask", operator: "MASK_FIRST_N" } as const;

test("what copies fields is right for every connector", () => {
  for (const connector of ["S3", "Salesforce", "Servicenow", "Zendesk", "Marketo"] as const)
    for (const task of copyingTasks(["Id", "Name"], 3))
      expect(checkTask(task, connector)).toEqual({});
});

test.each<[TaskDraft, string[]]>([
  [{ ...map, sourceFields: " , " }, ["sourceFields"]],
  [{ ...map, sourceFields: "a, b" }, ["sourceFields"]],
  [{ ...map, destinationField: "" }, ["destinationField"]],
  [filter, ["VALUE"]],
  [{ ...filter, properties: { VALUE: "1", VALUES: "1,2" } }, ["VALUES"]],
  [{ ...filter, operator: "BETWEEN", properties: { LOWER_BOUND: "1" } }, ["UPPER_BOUND"]],
  [{ ...mask, properties: { MASK_VALUE: "*" } }, ["MASK_LENGTH"]],
  [{ ...mask, properties: { MASK_VALUE: "*", MASK_LENGTH: "0" } }, ["MASK_LENGTH"]],
  [{ ...map, type: "Truncate" }, ["TRUNCATE_LENGTH"]],
  [{ ...map, type: "Merge", sourceFields: "a, b" }, ["CONCAT_FORMAT"]],
  [{ ...map, type: "Validate", operator: "VALIDATE_NUMERIC" }, ["VALIDATION_ACTION"]],
  [{ ...map, type: "Arithmetic", operator: "ADDITION", sourceFields: "a, b" }, []],
])("%# is refused at what is missing or wrong", (task, fields) => {
  expect(Object.keys(checkTask(task, "S3"))).toEqual(fields);
});

test("an operator that another connector has is refused", () => {
  const contains = { ...filter, operator: "CONTAINS", properties: { VALUE: "x" } } as const;
  expect(checkTask(contains, "Salesforce")).toEqual({});
  expect(checkTask(contains, "Zendesk")).toEqual({ operator: "Zendesk has no operator CONTAINS." });
});
