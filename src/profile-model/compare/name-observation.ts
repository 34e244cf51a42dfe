import { editDistance } from "./edit-distance.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { areNicknames } from "./nicknames.ts";
import { sameInWords } from "./observation.ts";
import type { Observation } from "./observation.ts";
import type { PreparedName, PreparedProfile } from "./prepared-profile.ts";
import { weights } from "./weights.ts";

export interface NameObservations {
  firstName: Observation | undefined;
  middleName: Observation | undefined;
  lastName: Observation | undefined;
  /** Set in place of the others where the same names stand in other fields. */
  fullName: Observation | undefined;
}

/** Up to this length one letter makes another name ("Tim", "Tom"). */
const longestShortName = 3;
/** From this length on two slips leave a name recognisable ("Talyaj", "Taylah"). */
const shortestOfTwoSlips = 5;
/** Jaro–Winkler above which two names look alike; below it most pairs are different names. */
const alikeFrom = 0.9;

/** What the first, middle and last names of two profiles say. */
export function observeNames(left: PreparedProfile, right: PreparedProfile): NameObservations {
  const firstName = observeFirstNames(left.firstName, right.firstName);
  const lastName = observeName(left.lastName, right.lastName, weights.lastName);
  const disagrees =
    firstName?.weight === weights.firstName.differs ||
    lastName?.weight === weights.lastName.differs ||
    firstName === undefined ||
    lastName === undefined;
  const fullName = disagrees ? observeOtherFields(left, right) : undefined;
  if (fullName !== undefined) {
    return { firstName: undefined, middleName: undefined, lastName: undefined, fullName };
  }
  const middleName = observeName(left.middleName, right.middleName, weights.middleName);
  return { firstName, middleName, lastName, fullName };
}

function observeFirstNames(
  left: PreparedName | undefined,
  right: PreparedName | undefined,
): Observation | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (left.text !== right.text && areNicknames(left.text, right.text)) {
    const names = [left.value.trim(), right.value.trim()].toSorted().join(", ");
    return { weight: weights.firstName.nickname, finding: `nickname (${names})`, left, right };
  }
  return observeName(left, right, weights.firstName);
}

function observeName(
  left: PreparedName | undefined,
  right: PreparedName | undefined,
  name: typeof weights.firstName | typeof weights.middleName | typeof weights.lastName,
): Observation | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (left.text === right.text || left.words.join("") === right.words.join("")) {
    const finding = sameInWords(left.value, right.value, "same but for accents or punctuation");
    return { weight: name.same, finding, left, right, agreedOn: left.text };
  }
  if (isInitialOf(left, right) || isInitialOf(right, left)) {
    return { weight: name.initial, finding: "initial of the other", left, right };
  }
  if (isPartOf(left, right) || isPartOf(right, left)) {
    return { weight: name.part, finding: "part of the other", left, right };
  }
  const distance = editDistance(left.text, right.text, 2);
  const longer = Math.max(left.text.length, right.text.length);
  if (distance === 1) {
    const isTelling = longer > longestShortName || hasSameLetters(left.text, right.text);
    return {
      weight: isTelling ? name.oneLetter : name.alike,
      finding: "one letter apart",
      left,
      right,
    };
  }
  const isAlike =
    (distance === 2 && longer >= shortestOfTwoSlips) ||
    (longer > longestShortName && jaroWinkler(left.text, right.text) >= alikeFrom);
  if (isAlike) return { weight: name.alike, finding: "looks alike", left, right };
  return { weight: name.differs, finding: "differs", left, right };
}

/** Two letters swapped, as in "Bne" and "Ben", which hardly ever makes another name. */
function hasSameLetters(left: string, right: string): boolean {
  return [...left].toSorted().join("") === [...right].toSorted().join("");
}

function isInitialOf(short: PreparedName, long: PreparedName): boolean {
  return short.text.length === 1 && long.text.startsWith(short.text);
}

function isPartOf(short: PreparedName, long: PreparedName): boolean {
  return (
    short.words.length < long.words.length && short.words.every((word) => long.words.includes(word))
  );
}

/** First and last name in each other's field, all names in one field, or the one name of a side in another field. */
function observeOtherFields(
  left: PreparedProfile,
  right: PreparedProfile,
): Observation | undefined {
  if (left.fullName === undefined || right.fullName === undefined) return undefined;
  const sides = { left: left.fullName, right: right.fullName };
  if (left.fullName.words.length > 1 && left.fullName.text === right.fullName.text) {
    return {
      weight: weights.fullName.otherOrder,
      finding: "same names in other fields",
      ...sides,
    };
  }
  const crosswise = [
    closeness(left.firstName, right.lastName),
    closeness(left.lastName, right.firstName),
  ];
  if (crosswise.every((close) => close !== undefined && close <= 1)) {
    return {
      weight: weights.fullName.otherOrderAlike,
      finding: "first and last name swapped, spelling differs",
      ...sides,
    };
  }
  const isSingle = left.fullName.words.length === 1 || right.fullName.words.length === 1;
  if (isSingle && crosswise.includes(0)) {
    return { weight: weights.fullName.misplaced, finding: "same name in another field", ...sides };
  }
  return undefined;
}

/** Letters that two names are apart, 2 for more than one; undefined where one is missing. */
function closeness(
  left: PreparedName | undefined,
  right: PreparedName | undefined,
): number | undefined {
  if (left === undefined || right === undefined) return undefined;
  const isShort = Math.max(left.text.length, right.text.length) <= longestShortName;
  return editDistance(left.text, right.text, isShort ? 0 : 1) || 0;
}
