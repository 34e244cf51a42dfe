import type { Faker } from "@faker-js/faker";
import { emailFieldNames } from "../../../profile-model/fields.ts";
import type { Profile } from "../../../profile-model/profile.ts";
import { miswriteBirthDate } from "./birth-dates.ts";
import { varyEmail } from "./e-mail-variants.ts";
import {
  exchangeNames,
  misplaceTelephone,
  noteEmail,
  runNamesTogether,
} from "./misplaced-values.ts";
import { nicknameOf } from "./nicknames.ts";
import { mistype } from "./typing.ts";

type Mistake = (profile: Profile, faker: Faker) => Profile;

const mistakes: readonly { weight: number; value: Mistake }[] = [
  { weight: 6, value: mistypeFirstName },
  { weight: 6, value: mistypeLastName },
  { weight: 8, value: useNickname },
  { weight: 6, value: varyEmails },
  { weight: 4, value: miswriteBirth },
  { weight: 3, value: misplaceTelephone },
  { weight: 3, value: careless },
  { weight: 3, value: forgetSomething },
  { weight: 2, value: loseMarks },
  { weight: 1, value: exchangeNames },
  { weight: 1, value: runNamesTogether },
  { weight: 1, value: noteEmail },
];

/** The profile after `count` mistakes, any of which may find nothing to spoil. */
export function makeMistakes(profile: Profile, count: number, faker: Faker): Profile {
  let spoilt = profile;
  for (let made = 0; made < count; made += 1) {
    spoilt = faker.helpers.weightedArrayElement(mistakes)(spoilt, faker);
  }
  return spoilt;
}

function mistypeFirstName(profile: Profile, faker: Faker): Profile {
  return { ...profile, FirstName: profile.FirstName && mistype(profile.FirstName, faker) };
}

function mistypeLastName(profile: Profile, faker: Faker): Profile {
  return { ...profile, LastName: profile.LastName && mistype(profile.LastName, faker) };
}

function useNickname(profile: Profile, faker: Faker): Profile {
  const nickname = profile.FirstName && nicknameOf(profile.FirstName, faker);
  return nickname ? { ...profile, FirstName: nickname } : mistypeFirstName(profile, faker);
}

function varyEmails(profile: Profile, faker: Faker): Profile {
  const varied = { ...profile };
  for (const field of emailFieldNames) {
    const email = varied[field];
    if (email !== undefined) varied[field] = varyEmail(email, faker);
  }
  return varied;
}

function miswriteBirth(profile: Profile, faker: Faker): Profile {
  return {
    ...profile,
    BirthDate: profile.BirthDate && miswriteBirthDate(profile.BirthDate, faker),
  };
}

/** Typed without the shift key, and with a space too many. */
function careless(profile: Profile): Profile {
  return {
    ...profile,
    FirstName: profile.FirstName && ` ${profile.FirstName.toLowerCase()}`,
    LastName: profile.LastName?.toLowerCase(),
  };
}

function forgetSomething(profile: Profile, faker: Faker): Profile {
  const forgotten = faker.helpers.arrayElement([
    "BirthDate",
    "EmailAddress",
    "MiddleName",
    "Gender",
    "Address",
    "PhoneNumber",
  ] as const);
  return { ...profile, [forgotten]: undefined };
}

/** "Müller" as systems without marks store it. */
function loseMarks(profile: Profile): Profile {
  return {
    ...profile,
    FirstName: profile.FirstName && withoutMarks(profile.FirstName),
    LastName: profile.LastName && withoutMarks(profile.LastName),
  };
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{Mn}/gu, "");
}
