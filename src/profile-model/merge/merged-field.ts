import type { FieldPath } from "../fields.ts";
import { isSameValue, presentValue } from "./field-value.ts";
import type { FieldValue, MergedField } from "./merge.ts";

/** What one profile of a merge has in the row at hand. */
export interface Holding {
  profileId: string;
  value: FieldValue | undefined;
}

/**
 * Decides one row of a merge.
 *
 * @param holdings of every profile of the merge, the main profile's first, then in the order of ProfileIdsToBeMerged.
 * @param chosenId the field source named for this row, one of the profiles.
 * @returns undefined where no profile has a value.
 */
export function mergeField(
  path: FieldPath,
  holdings: readonly Holding[],
  chosenId: string | undefined,
): MergedField | undefined {
  const distinct = distinctValues(holdings);
  const [first, ...others] = distinct;
  if (first === undefined) return undefined;

  const source =
    chosenId === undefined
      ? holdings.find((holding) => presentValue(holding.value) !== undefined)
      : holdings.find((holding) => holding.profileId === chosenId);
  const value = presentValue(source?.value);
  const everyoneHasIt = first.profileIds.length === holdings.length;

  return {
    path,
    agreement: others.length > 0 ? "conflict" : everyoneHasIt ? "same" : "filled",
    value,
    sourceProfileId: source?.profileId,
    chosen: chosenId !== undefined,
    lost: distinct.filter((held) => value === undefined || !isSameValue(held.value, value)),
  };
}

function distinctValues(holdings: readonly Holding[]): MergedField["lost"] {
  const distinct: MergedField["lost"] = [];
  for (const holding of holdings) {
    const value = presentValue(holding.value);
    if (value === undefined) continue;
    const known = distinct.find((held) => isSameValue(held.value, value));
    if (known === undefined) distinct.push({ value, profileIds: [holding.profileId] });
    else known.profileIds.push(holding.profileId);
  }
  return distinct;
}
