import type { FieldPath } from "../fields.ts";
import type { Profile } from "../profile.ts";
import { observeAddresses } from "./address-observation.ts";
import { observeBirthDates, yearsApart } from "./birth-date-observation.ts";
import { observeEmails } from "./email-observation.ts";
import {
  observeAccountNumbers,
  observeBusinessNames,
  observeGenders,
} from "./identifier-observation.ts";
import { observeNames } from "./name-observation.ts";
import type { Observation } from "./observation.ts";
import { observePhones } from "./phone-observation.ts";
import { prepareProfile } from "./prepared-profile.ts";
import type { PreparedProfile } from "./prepared-profile.ts";
import { priorBits, strangersPerFamilyBits, weightInBits, weights } from "./weights.ts";

/**
 * One observation about two profiles that speaks for or against their being one person.
 * "Our evidence": it has nothing to do with the model behind AWS's ConfidenceScore.
 */
export interface Evidence {
  /** What was compared. Values may come from different fields of one kind (a mobile number that equals the other's home number). */
  attribute:
    | "email"
    | "phone"
    | "firstName"
    | "middleName"
    | "lastName"
    | "fullName"
    | "birthDate"
    | "address"
    | "accountNumber"
    | "businessName"
    | "gender";
  /** What was seen, in words, for example "same, case differs", "one letter apart", "day and month swapped". */
  finding: string;
  /** log2 of the Bayes factor: > 0 speaks for one person, < 0 for two. 1 bit doubles the odds. */
  bits: number;
  left: { path: FieldPath; value: string };
  right: { path: FieldPath; value: string };
}

/**
 * In words for people: "against" where the evidence speaks for two people (bits < 0); else by the odds after the prior:
 * "very strong" from 1,000 to 1, "strong" from 16 to 1, "moderate" from even odds, "weak" below.
 */
export type Strength = "very strong" | "strong" | "moderate" | "weak" | "against";

export interface Comparison {
  /** In falling order of |bits|. Attributes that one side lacks are not evidence and do not appear. */
  evidence: Evidence[];
  /** Sum of the evidence in bits, before any prior. */
  bits: number;
  /** 0..1: probability of one person given the evidence and the prior that `compareProfiles` documents. */
  probability: number;
  strength: Strength;
}

export interface CompareOptions {
  /**
   * How frequent a normalised value is among the profiles (0..1), or undefined where that is not known. It takes the
   * place of the fixed chance that two people agree: a rare name says more, a phone number that many have says less.
   */
  frequency?: (attribute: Evidence["attribute"], normalisedValue: string) => number | undefined;
}

/**
 * Compares two profiles. Symmetric but for the sides of each piece of evidence; pure; some 50 µs for a pair of full profiles,
 * nearly all of it preparation.
 *
 * The probability starts from prior odds of 1 to 2^13, those of two profiles picked from a domain of about 10,000 in
 * which most have a duplicate. Pieces of evidence add up. What a family shares (phone, address, last name, an account)
 * counts less the more of it there is, since two members of one family are then the likelier other explanation.
 */
export function compareProfiles(
  left: Profile,
  right: Profile,
  options: CompareOptions = {},
): Comparison {
  return comparePreparedProfiles(prepareProfile(left), prepareProfile(right), options);
}

/** `compareProfiles` for profiles that are compared with many others and were prepared once; about 5 µs a pair. */
export function comparePreparedProfiles(
  left: PreparedProfile,
  right: PreparedProfile,
  options: CompareOptions = {},
): Comparison {
  const names = observeNames(left, right);
  const birthDate = observeBirthDates(left.birthDate, right.birthDate);
  const family = familyTrait(
    names.firstName,
    birthDate,
    yearsApart(left.birthDate, right.birthDate),
  );

  const pieces: WeighedObservation[] = [];
  const add = (attribute: Evidence["attribute"], observation: Observation | undefined) => {
    if (observation !== undefined) pieces.push(weigh(attribute, observation, options));
  };
  add("email", observeEmails(left.emails, right.emails));
  add("phone", observePhones(left.phones, right.phones));
  add("firstName", names.firstName);
  add("middleName", names.middleName);
  add("lastName", names.lastName);
  add("fullName", names.fullName);
  add("birthDate", birthDate);
  add("address", observeAddresses(left.addresses, right.addresses));
  add("accountNumber", observeAccountNumbers(left.accountNumber, right.accountNumber));
  add("businessName", observeBusinessNames(left.businessName, right.businessName));
  add("gender", observeGenders(left.gender, right.gender));

  const discount = familyDiscount(pieces);
  const evidence = pieces.map((piece) => toEvidence(piece, discount, family));
  evidence.sort((one, other) => Math.abs(other.bits) - Math.abs(one.bits));

  let bits = 0;
  for (const piece of evidence) bits += piece.bits;
  return {
    evidence,
    bits,
    probability: 1 / (1 + 2 ** -(bits + priorBits)),
    strength: strengthOf(bits),
  };
}

interface WeighedObservation {
  attribute: Evidence["attribute"];
  observation: Observation;
  /** log2 of the Bayes factor of one person against two strangers. */
  bits: number;
  /** Bits by which the observation is likelier between members of one family than between strangers. */
  familyBits: number;
}

function weigh(
  attribute: Evidence["attribute"],
  observation: Observation,
  { frequency }: CompareOptions,
): WeighedObservation {
  const { weight, agreedOn } = observation;
  const known = agreedOn === undefined ? undefined : frequency?.(attribute, agreedOn);
  const u = known === undefined ? weight.u : Math.max(known, weight.rarest ?? weight.u);
  const household = weight.household ?? u;
  return {
    attribute,
    observation,
    bits: weightInBits(weight, u),
    familyBits: Math.log2(household / u),
  };
}

/**
 * Two people are strangers or members of one family; the likelier of the two is what one person has to be held against.
 * Where that is the family, this is the share (0..1) of `familyBits` that each thing families share loses.
 */
function familyDiscount(pieces: readonly WeighedObservation[]): number {
  let excess = -strangersPerFamilyBits;
  let shared = 0;
  for (const { familyBits } of pieces) {
    excess += familyBits;
    shared += Math.max(0, familyBits);
  }
  return excess > 0 ? excess / shared : 0;
}

function toEvidence(
  { attribute, observation, bits, familyBits }: WeighedObservation,
  discount: number,
  family: string | undefined,
): Evidence {
  const { finding, left, right } = observation;
  const isShared = familyBits > 0;
  const looksLikeFamily = isShared && family !== undefined && signsOfFamily.has(attribute);
  return {
    attribute,
    finding: looksLikeFamily ? `${finding}, but ${family}: perhaps a family` : finding,
    bits: isShared ? bits - discount * familyBits : bits,
    left: { path: left.path, value: left.value },
    right: { path: right.path, value: right.value },
  };
}

/** Where it is worth telling people that a family may share the value. */
const signsOfFamily: ReadonlySet<Evidence["attribute"]> = new Set([
  "phone",
  "email",
  "address",
  "accountNumber",
]);

/** Years between parent and child; typing errors in a year are seldom that large and are told apart before. */
const generation = 15;

/** What makes people think of a family rather than of one person, in words; undefined where nothing does. */
function familyTrait(
  firstName: Observation | undefined,
  birthDate: Observation | undefined,
  years: number | undefined,
): string | undefined {
  if (firstName?.weight === weights.firstName.differs) return "first names differ";
  if (birthDate?.weight === weights.birthDate.differs && (years ?? 0) >= generation) {
    return "birth dates lie a generation apart";
  }
  return undefined;
}

const veryStrongOdds = Math.log2(1000);
const strongOdds = Math.log2(16);

function strengthOf(bits: number): Strength {
  if (bits < 0) return "against";
  const odds = bits + priorBits;
  if (odds >= veryStrongOdds) return "very strong";
  if (odds >= strongOdds) return "strong";
  return odds >= 0 ? "moderate" : "weak";
}
