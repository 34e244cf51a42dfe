import type { Profile } from "../../profile-model/profile.ts";
import { frequentFamilyNames, frequentGivenNames, twinNames } from "./given-and-family-names.ts";
import { changeFamilyName, moveHouse } from "./mistakes/life-events.ts";
import { makeMistakes } from "./mistakes/mistakes.ts";
import { inE164 } from "./mistakes/telephone-formats.ts";
import type { Person } from "./person.ts";
import type { Population } from "./population.ts";
import { recordPerson, type Source } from "./recordings.ts";

/** A profile of the sample, and whom it is about: profiles with one `person` should be matched, others should not. */
export interface SampleProfile {
  person: string;
  profile: Profile;
}

type Situation = (population: Population) => SampleProfile[];

/** What happens in the sample, and how often of a thousand times. */
const situations: readonly { weight: number; value: Situation }[] = [
  { weight: 753, value: onePersonOnce },
  { weight: 120, value: onePersonAgainAndAgain },
  { weight: 45, value: family },
  { weight: 15, value: fatherAndSon },
  { weight: 8, value: twins },
  { weight: 18, value: namesakes },
  { weight: 12, value: colleagues },
  { weight: 28, value: company },
  { weight: 1, value: switchboardNumber },
];

/** The profiles that come of whatever happens next. */
export function nextSituation(population: Population): SampleProfile[] {
  return population.faker.helpers.weightedArrayElement(situations)(population);
}

function onePersonOnce(population: Population): SampleProfile[] {
  const { faker } = population;
  const employed = faker.datatype.boolean(0.12);
  const person = population.person();
  if (employed) {
    const employer = population.employer();
    person.employment = population.employment(employer, person.firstName, person.lastName);
  }
  return [record(person, population)];
}

/** The true duplicates: one person in two to six profiles, most with mistakes, some from before a move or a wedding. */
function onePersonAgainAndAgain(population: Population): SampleProfile[] {
  const { faker } = population;
  const person = population.person();
  const profiles = [record(person, population)];
  const times = faker.helpers.weightedArrayElement([
    { weight: 62, value: 2 },
    { weight: 22, value: 3 },
    { weight: 9, value: 4 },
    { weight: 4, value: 5 },
    { weight: 3, value: 6 },
  ]);
  while (profiles.length < times) {
    profiles.push(record(inAnotherTime(person, population), population, mistakeCount(population)));
  }
  return profiles;
}

function inAnotherTime(person: Person, population: Population): Person {
  const event = population.faker.number.float();
  if (event < 0.12) return moveHouse(person, population);
  if (event < 0.18 && person.gender === "FEMALE") return changeFamilyName(person, population);
  return person;
}

function mistakeCount(population: Population): number {
  return population.faker.helpers.weightedArrayElement([
    { weight: 25, value: 0 },
    { weight: 45, value: 1 },
    { weight: 22, value: 2 },
    { weight: 8, value: 3 },
  ]);
}

/** People under one roof with one landline, some with one mailbox for all; each is somebody else. */
function family(population: Population): SampleProfile[] {
  const { faker } = population;
  const place = population.place();
  const first = population.person({}, place);
  const landline = first.landline ?? population.person({}, place).mobile;
  const sharesMailbox = faker.datatype.boolean(0.35);
  const shared = { lastName: first.lastName, address: first.address, landline };
  const members: Person[] = [{ ...first, landline }];
  const size = faker.number.int({ min: 2, max: 5 });
  while (members.length < size) {
    const birthDate = population.birthDate(members.length === 1 ? 25 : 18, 70);
    const member = population.person({ ...shared, birthDate, language: first.language }, place);
    members.push(sharesMailbox ? { ...member, email: first.email } : member);
  }
  return members.map((member) => record(member, population));
}

/** One name, one address, one landline, a generation between them. */
function fatherAndSon(population: Population): SampleProfile[] {
  const place = population.place();
  const father = population.person(
    { gender: "MALE", birthDate: population.birthDate(52, 88) },
    place,
  );
  const { firstName, lastName, address, landline, language } = father;
  const birthYear =
    Number(father.birthDate.slice(0, 4)) + population.faker.number.int({ min: 22, max: 34 });
  const son = population.person(
    {
      firstName,
      lastName,
      address,
      landline,
      language,
      gender: "MALE",
      birthDate: `${birthYear}${population.birthDate(20, 60).slice(4, 8)}15`,
    },
    place,
  );
  return [record(father, population), record(son, population)];
}

/** One birth date, one address, and names that a typing mistake could explain. */
function twins(population: Population): SampleProfile[] {
  const { gender, names } = population.faker.helpers.arrayElement(twinNames);
  const place = population.place();
  const first = population.person({ gender, firstName: names[0], middleName: undefined }, place);
  const { lastName, birthDate, address, landline, language } = first;
  const second = population.person(
    {
      gender,
      firstName: names[1],
      middleName: undefined,
      lastName,
      birthDate,
      address,
      landline,
      language,
    },
    place,
  );
  return [record(first, population), record(second, population)];
}

/** Two people of one frequent name, half of them in one town, who have nothing else in common. */
function namesakes(population: Population): SampleProfile[] {
  const { faker } = population;
  const gender = faker.helpers.arrayElement(["FEMALE", "MALE"] as const);
  const firstName = faker.helpers.arrayElement(frequentGivenNames[gender]);
  const lastName = faker.helpers.arrayElement(frequentFamilyNames);
  const place = population.place();
  const otherPlace = faker.datatype.boolean() ? place : population.place();
  return [
    record(population.person({ gender, firstName, lastName }, place), population),
    record(population.person({ gender, firstName, lastName }, otherPlace), population),
  ];
}

/** People of one employer, who leave its switchboard's number and its address as theirs. */
function colleagues(population: Population): SampleProfile[] {
  const { faker } = population;
  const place = population.place();
  const employer = population.employer(place);
  const count = faker.number.int({ min: 2, max: 8 });
  return Array.from({ length: count }, () => {
    const person = population.person({}, place);
    const employment = population.employment(employer, person.firstName, person.lastName);
    const recorded = record({ ...person, employment }, population);
    return {
      ...recorded,
      profile: {
        ...recorded.profile,
        BusinessName: employment.businessName,
        BusinessPhoneNumber: inE164(employment.telephone),
        ...(faker.datatype.boolean(0.3) ? { Address: employment.address } : {}),
      },
    };
  });
}

/** A business account; a third of them were opened twice. */
function company(population: Population): SampleProfile[] {
  const { faker } = population;
  const { businessName, telephone, email, address } = population.employer();
  const { key: person } = population.person();
  const account = (name: string): SampleProfile => ({
    person,
    profile: {
      ProfileType: "ACCOUNT_PROFILE",
      PartyType: "BUSINESS",
      BusinessName: name,
      AccountNumber: `BA-${faker.string.numeric(7)}`,
      BusinessPhoneNumber: inE164(telephone),
      BusinessEmailAddress: email,
      BillingAddress: address,
      Attributes: { industry: faker.commerce.department(), paymentTerms: "NET30" },
    },
  });
  const opened = account(businessName);
  return faker.datatype.boolean(0.33) ? [opened, account(businessName.toUpperCase())] : [opened];
}

/** Strangers for whom agents typed the contact centre's own number, and a mailbox that is nobody's. */
function switchboardNumber(population: Population): SampleProfile[] {
  const { faker } = population;
  const switchboard = inE164(population.person().mobile);
  const count = faker.number.int({ min: 12, max: 25 });
  return Array.from({ length: count }, () => {
    const recorded = record(population.person(), population);
    return {
      ...recorded,
      profile: {
        ...recorded.profile,
        PhoneNumber: switchboard,
        ...(faker.datatype.boolean(0.4) ? { EmailAddress: "noemail@example.com" } : {}),
      },
    };
  });
}

function record(person: Person, population: Population, mistakes = 0): SampleProfile {
  const { faker } = population;
  const source = faker.helpers.weightedArrayElement<Source>([
    { weight: 45, value: "crm" },
    { weight: 28, value: "webShop" },
    { weight: 10, value: "phoneContact" },
    { weight: 17, value: "oldSystem" },
  ]);
  const profile = makeMistakes(recordPerson(person, source, faker), mistakes, faker);
  return { person: person.key, profile };
}
