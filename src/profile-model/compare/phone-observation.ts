import { editDistance } from "./edit-distance.ts";
import { bestObservation } from "./observation.ts";
import type { Observation } from "./observation.ts";
import type { PreparedPhone } from "./prepared-profile.ts";
import { weights } from "./weights.ts";

/** A local number has seven digits; fewer in common say nothing. */
const fewestCommonDigits = 7;

/** The two phone numbers that are closest, over all four fields of either side. */
export function observePhones(
  lefts: readonly PreparedPhone[],
  rights: readonly PreparedPhone[],
): Observation | undefined {
  return bestObservation(lefts, rights, observePhonePair);
}

function observePhonePair(left: PreparedPhone, right: PreparedPhone): Observation {
  const { phone } = weights;
  if (left.number === right.number) {
    if (left.extension !== right.extension && left.extension && right.extension) {
      return {
        weight: phone.otherExtension,
        finding: "same number, other extension",
        left,
        right,
      };
    }
    const finding = left.value === right.value ? "same" : "same number, other format";
    return { weight: phone.same, finding, left, right, agreedOn: left.number };
  }
  const shorter = left.number.length < right.number.length ? left.number : right.number;
  const longer = shorter === left.number ? right.number : left.number;
  if (
    shorter.length >= fewestCommonDigits &&
    !shorter.startsWith("+") &&
    longer.endsWith(shorter)
  ) {
    return {
      weight: phone.shortened,
      finding: "same number, area or country code missing",
      left,
      right,
    };
  }
  if (shorter.length > fewestCommonDigits && editDistance(left.number, right.number, 1) === 1) {
    return { weight: phone.oneDigit, finding: "one digit apart", left, right };
  }
  return { weight: phone.differs, finding: "differs", left, right };
}
