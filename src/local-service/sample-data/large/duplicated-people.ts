import { faker } from "@faker-js/faker/locale/en";
import type { IdentifiedProfile, Profile } from "../../../profile-model/profile.ts";
import { americanPlaces } from "../places.ts";
import { inE164 } from "../mistakes/telephone-formats.ts";
import { TelephoneExchange } from "../telephone-numbers.ts";
import { differences } from "./differences.ts";
import { SeededChoice } from "./seeded-choice.ts";

/** A person who is in the domain more than once. */
export interface DuplicatedPerson {
  profiles: IdentifiedProfile[];
  /** How each profile after the first differs from it. People with one and the same kind of duplicate are equally sure. */
  kinds: string[];
}

/** Out of a hundred groups, how many have so many profiles. */
const sizes = [
  { size: 2, share: 76 },
  { size: 3, share: 15 },
  { size: 4, share: 5 },
  { size: 5, share: 3 },
  { size: 8, share: 0.9 },
  { size: 20, share: 0.1 },
] as const;

const differenceNames = Object.keys(differences);
const differenceCounts = [0, 1, 1, 2, 2, 3, 4, 5] as const;
const names = faker.definitions.person;
const givenNames = names.first_name.generic ?? [];
const familyNames = names.last_name.generic ?? [];

/** People without end, the same ones every time. */
export function* duplicatedPeople(): Generator<DuplicatedPerson, never, void> {
  const choice = new SeededChoice(20_260_102);
  const exchange = new TelephoneExchange();
  for (let number = 0; ; number += 1) {
    const original = record(number, choice, exchange);
    const profiles = [withId(original, number, 0)];
    const kinds: string[] = [];
    const size = sizeOf(choice);
    for (let copy = 1; copy < size; copy += 1) {
      const count = choice.of(differenceCounts);
      const drawn = Array.from({ length: count }, () => choice.of(differenceNames));
      const distinct = [...new Set(drawn)].toSorted();
      const duplicate = distinct.reduce<Profile>(
        (profile, name) => differences[name]?.(profile, choice) ?? profile,
        original,
      );
      profiles.push(withId(duplicate, number, copy));
      kinds.push(distinct.join(", "));
    }
    yield { profiles, kinds };
  }
}

function record(number: number, choice: SeededChoice, exchange: TelephoneExchange): Profile {
  const place = choice.of(americanPlaces);
  const FirstName = choice.of(givenNames);
  const LastName = choice.of(familyNames);
  const year = choice.between(1938, 2007);
  return {
    FirstName,
    LastName,
    AccountNumber: `AC-${String(number).padStart(8, "0")}`,
    BirthDate: `${year}-${twoDigits(choice.between(1, 12))}-${twoDigits(choice.between(1, 28))}`,
    PhoneNumber: inE164(exchange.next(place.numbers)),
    EmailAddress: `${FirstName}.${LastName}${number % 9973}@example.com`
      .toLowerCase()
      .replaceAll(/[^a-z0-9.@]/g, ""),
    Address: {
      Address1: `${choice.between(1, 9899)} ${choice.of(faker.definitions.location.street_name)}`,
      City: place.city,
      State: place.state,
      PostalCode: place.postalCode.replaceAll("#", () => String(choice.between(0, 9))),
      Country: place.country,
    },
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** 32 hexadecimal digits: the person's number, scattered so that neighbours do not look alike, and the copy's. */
function withId(profile: Profile, number: number, copy: number): IdentifiedProfile {
  const scattered = (Math.imul(number + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0");
  const end = (Math.imul(number * 32 + copy + 1, 0x85ebca6b) >>> 0).toString(16).padStart(8, "0");
  const middle = number.toString(16).padStart(8, "0") + copy.toString(16).padStart(8, "0");
  // Accounts are the one thing that is each record's own.
  const AccountNumber = copy === 0 ? profile.AccountNumber : `${profile.AccountNumber}-${copy}`;
  return { ...profile, AccountNumber, ProfileId: scattered + middle + end };
}

function sizeOf(choice: SeededChoice): number {
  let left = choice.next() * 100;
  for (const { size, share } of sizes) {
    left -= share;
    if (left < 0) return size;
  }
  return 2;
}
