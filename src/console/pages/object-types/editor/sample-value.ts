import {
  parseFieldSource,
  readFieldSource,
} from "../../../../profile-model/object-types/field-source.ts";
import { TemplateError } from "../../../../profile-model/object-types/handlebars-template.ts";
import { WorkBudget, WorkLimitError } from "../../../../profile-model/object-types/work-budget.ts";

/** What a Source reads of a sample, as text; undefined while the Source cannot be read. Several values are counted. */
export function sampleValue(source: string, sample: unknown): string | undefined {
  try {
    const values = readFieldSource(parseFieldSource(source), sample, new WorkBudget());
    const given = values.filter((value) => value.trim() !== "");
    const [first = ""] = given;
    return given.length > 1 ? `${first} (and ${given.length - 1} more)` : first;
  } catch (error) {
    if (error instanceof TemplateError || error instanceof WorkLimitError) return undefined;
    throw error;
  }
}
