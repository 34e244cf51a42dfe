import { ownProperty, scalarText } from "./source-value.ts";
import type { WorkBudget } from "./work-budget.ts";

/** A step of an accessor: a member by its name or index, or every element of a list. */
type AccessorStep = { member: string } | "every element";

/** `_source.a.b` read: the steps after `_source`. */
export interface JsonAccessor {
  steps: readonly AccessorStep[];
}

/**
 * Reads a JSON accessor. AWS documents `_source.a.b` and `_source.items[].title`; `[0]` and `["a name"]`, usual in JSON
 * accessors, are taken as well (inferred).
 *
 * @returns undefined when the text is not an accessor into `_source`.
 */
export function parseJsonAccessor(text: string): JsonAccessor | undefined {
  const root = "_source";
  if (!text.startsWith(root) || text.length === root.length) return undefined;
  const steps: AccessorStep[] = [];
  const step = /\.([^.[\]{}"]+)|\[(\d{0,6})\]|\["([^"]+)"\]/uy;
  step.lastIndex = root.length;
  while (step.lastIndex < text.length) {
    const found = step.exec(text);
    if (!found) return undefined;
    const [, member, index, quoted] = found;
    steps.push(index === "" ? "every element" : { member: member ?? quoted ?? index ?? "" });
  }
  return { steps };
}

/**
 * The values at an accessor, in the order of the lists it goes through, "" where there is none, so that two accessors
 * into one list stay side by side.
 *
 * @throws WorkLimitError
 */
export function readJsonAccessor(
  { steps }: JsonAccessor,
  source: unknown,
  budget: WorkBudget,
): string[] {
  let values = [source];
  for (const step of steps) {
    const next: unknown[] = [];
    for (const value of values) {
      budget.spendSteps();
      if (step === "every element") {
        if (!Array.isArray(value)) continue;
        budget.spendSteps(value.length);
        for (const element of value) next.push(element);
      } else next.push(ownProperty(value, step.member));
    }
    values = next;
  }
  return values.map((value) => {
    const text = scalarText(value);
    budget.spendText(text);
    return text;
  });
}
