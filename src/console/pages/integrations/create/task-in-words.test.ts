import { expect, test } from "vitest";
import { newTask, type TaskDraft } from "./flow-draft.ts";
import { taskInWords } from "./task-in-words.ts";

const task = { ...newTask(0), sourceFields: "a, b", destinationField: "c" };

test.each<[Partial<TaskDraft>, string]>([
  [{ sourceFields: "a" }, "Copies a to c"],
  [{ type: "Filter", operator: "PROJECTION" }, "Reads only a and b"],
  [
    { type: "Filter", operator: "NOT_EQUAL_TO", sourceFields: "a", properties: { VALUE: "1" } },
    "Keeps records whose a is not 1",
  ],
  [
    { type: "Filter", operator: "EQUAL_TO", sourceFields: "a", properties: { VALUES: "1,2" } },
    "Keeps records whose a is one of 1,2",
  ],
  [
    { type: "Mask", operator: "MASK_LAST_N", properties: { MASK_VALUE: "*", MASK_LENGTH: "4" } },
    "Masks the last 4 characters of a and b with * in c",
  ],
  [
    { type: "Merge", properties: { CONCAT_FORMAT: "${a} ${b}" } },
    "Joins a and b as ${a} ${b} in c",
  ],
  [{ type: "Truncate", properties: { TRUNCATE_LENGTH: "9" } }, "Cuts a and b to 9 characters in c"],
  [
    {
      type: "Validate",
      operator: "VALIDATE_NON_NULL",
      sourceFields: "a",
      properties: { VALIDATION_ACTION: "DropRecord" },
    },
    "Checks that a is not empty, else DropRecord",
  ],
  [
    { type: "Arithmetic", operator: "ADDITION", sourceFields: "a", properties: { VALUE: "1" } },
    "Adds a and 1 in c",
  ],
])("%j", (change, words) => {
  expect(taskInWords({ ...task, ...change })).toBe(words);
});
