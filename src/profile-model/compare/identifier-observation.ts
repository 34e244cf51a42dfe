import { editDistance } from "./edit-distance.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { sameInWords } from "./observation.ts";
import type { Observation } from "./observation.ts";
import type { PreparedName, StoredValue } from "./prepared-profile.ts";
import { weights } from "./weights.ts";

export function observeAccountNumbers(
  left: PreparedName | undefined,
  right: PreparedName | undefined,
): Observation | undefined {
  if (left === undefined || right === undefined) return undefined;
  const { accountNumber } = weights;
  if (left.words.join("") === right.words.join("")) {
    const finding = sameInWords(left.value, right.value, "same, other format");
    return { weight: accountNumber.same, finding, left, right, agreedOn: left.text };
  }
  const shorter = Math.min(left.text.length, right.text.length);
  return shorter >= 6 && editDistance(left.text, right.text, 1) === 1
    ? { weight: accountNumber.oneCharacter, finding: "one character apart", left, right }
    : { weight: accountNumber.differs, finding: "differs", left, right };
}

export function observeBusinessNames(
  left: PreparedName | undefined,
  right: PreparedName | undefined,
): Observation | undefined {
  if (left === undefined || right === undefined) return undefined;
  const { businessName } = weights;
  if (left.text === right.text) {
    const finding = sameInWords(left.value, right.value, "same but for accents or punctuation");
    return { weight: businessName.same, finding, left, right, agreedOn: left.text };
  }
  return jaroWinkler(left.text, right.text) >= 0.92
    ? { weight: businessName.alike, finding: "looks alike", left, right }
    : { weight: businessName.differs, finding: "differs", left, right };
}

export function observeGenders(
  left: StoredValue | undefined,
  right: StoredValue | undefined,
): Observation | undefined {
  if (left === undefined || right === undefined) return undefined;
  const { gender } = weights;
  const [one, other] = [genderLetter(left.value), genderLetter(right.value)];
  if (one === other) {
    return {
      weight: gender.same,
      finding: sameInWords(left.value, right.value, "same"),
      left,
      right,
    };
  }
  // GenderString is free text: only what can be read as male or female contradicts.
  const contradict = "mf".includes(one) && "mf".includes(other);
  return contradict ? { weight: gender.differs, finding: "differs", left, right } : undefined;
}

function genderLetter(value: string): string {
  const text = value.trim().toLowerCase();
  if (["m", "male", "man"].includes(text)) return "m";
  return ["f", "female", "woman"].includes(text) ? "f" : text;
}
