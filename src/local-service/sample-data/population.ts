import type { Faker } from "@faker-js/faker";
import type { Address } from "../../profile-model/profile.ts";
import {
  diacriticTraditions,
  frequentFamilyNames,
  frequentGivenNames,
  otherScriptTraditions,
  type Tradition,
} from "./given-and-family-names.ts";
import type { Employment, Person } from "./person.ts";
import { americanPlaces, foreignPlaces, type Place } from "./places.ts";
import { TelephoneExchange } from "./telephone-numbers.ts";

/** Dates of birth, and all else that would depend on today, are counted from here. */
export const referenceDate = "2026-01-01T00:00:00.000Z";

/** Reserved by RFC 2606 and RFC 6761: mail to them reaches nobody. */
const mailDomains = [
  "example.com",
  "example.org",
  "example.net",
  "mail.example",
  "inbox.example",
  "webmail.example",
] as const;

/** Makes the people of a sample, one after the other, so that a sample of any size needs no more memory than a small one. */
export class Population {
  readonly faker: Faker;
  readonly #exchange = new TelephoneExchange();
  #size = 0;

  /** @param faker seeded by the caller, and used by nobody else until the sample is complete. */
  constructor(faker: Faker) {
    this.faker = faker;
  }

  /** A person who shares with others only what `known` says. */
  person(known: Partial<Person> = {}, place: Place = this.place()): Person {
    const { faker } = this;
    this.#size += 1;
    const key = `person-${this.#size}`;
    const gender = known.gender ?? faker.helpers.arrayElement(["FEMALE", "MALE"] as const);
    const names = this.#names(gender);
    const firstName = known.firstName ?? names.firstName;
    const lastName = known.lastName ?? names.lastName;
    const birthDate = known.birthDate ?? this.birthDate(18, 88);
    return {
      key,
      gender,
      middleName: faker.datatype.boolean(0.35) ? faker.person.middleName() : undefined,
      mobile: this.#exchange.next(place.numbers),
      landline: faker.datatype.boolean(0.3) ? this.#exchange.next(place.numbers) : undefined,
      email: this.mailbox(firstName, lastName, birthDate),
      address: this.address(place),
      language: names.language,
      employment: undefined,
      ...known,
      firstName,
      lastName,
      birthDate,
    };
  }

  place(): Place {
    const abroad = this.faker.datatype.boolean(0.07);
    return this.faker.helpers.arrayElement(abroad ? foreignPlaces : americanPlaces);
  }

  address(place: Place): Address {
    const { faker } = this;
    const street = faker.helpers.arrayElement(faker.definitions.location.street_name);
    const number = faker.number.int({ min: 1, max: 9899 });
    const flat = faker.datatype.boolean(0.2)
      ? `Apt ${faker.number.int({ min: 1, max: 480 })}`
      : undefined;
    return {
      Address1: `${number} ${street}`,
      ...(flat === undefined ? {} : { Address2: flat }),
      City: place.city,
      ...(place.state === "" ? {} : { State: place.state }),
      PostalCode: faker.helpers.replaceSymbols(place.postalCode),
      Country: place.country,
    };
  }

  /** @returns YYYY-MM-DD of somebody who is `youngest` to `oldest` years old at the reference date. */
  birthDate(youngest: number, oldest: number): string {
    const date = this.faker.date.birthdate({
      mode: "age",
      min: youngest,
      max: oldest,
      refDate: referenceDate,
    });
    return date.toISOString().slice(0, 10);
  }

  /** A mailbox of one person: no other person of the sample gets the same one, but for rare chance. */
  mailbox(firstName: string, lastName: string, birthDate: string): string {
    const { faker } = this;
    const first = lettersOf(firstName);
    const last = lettersOf(lastName);
    const domain = faker.helpers.arrayElement(mailDomains);
    const serial = String((this.#size * 37) % 10_000);
    if (first === "" || last === "") return `${faker.word.noun()}.${this.#size}@${domain}`;
    const frequent = (frequentFamilyNames as readonly string[]).includes(lastName);
    const local = faker.helpers.weightedArrayElement([
      { weight: 4, value: frequent ? `${first}${last}${serial}` : `${first}.${last}` },
      { weight: 3, value: `${first}.${last}${serial}` },
      { weight: 2, value: `${first}_${last}${birthDate.slice(2, 4)}${serial.slice(0, 2)}` },
      { weight: 2, value: `${first.slice(0, 1)}${last}${serial}` },
      { weight: 1, value: `${faker.word.adjective().replaceAll("-", "")}.${last}${serial}` },
    ]);
    return `${local}@${domain}`;
  }

  employer(place: Place = this.place()): Employment {
    const { faker } = this;
    const businessName = faker.company.name();
    const domain = `${lettersOf(businessName).slice(0, 24)}.example`;
    return {
      businessName,
      telephone: this.#exchange.next(place.numbers),
      email: `info@${domain}`,
      address: this.address(place),
    };
  }

  /** The same employer's record of one of its people: a mailbox of their own, everything else shared. */
  employment(employer: Employment, firstName: string, lastName: string): Employment {
    const domain = employer.email.slice(employer.email.indexOf("@"));
    const mailbox = `${lettersOf(firstName)}.${lettersOf(lastName)}`;
    return { ...employer, email: mailbox === "." ? employer.email : mailbox + domain };
  }

  #names(gender: Person["gender"]): { firstName: string; lastName: string; language: string } {
    const { faker } = this;
    const origin = faker.number.float();
    if (origin < 0.06)
      return this.#namesOf(faker.helpers.arrayElement(diacriticTraditions), gender);
    if (origin < 0.072) {
      return this.#namesOf(faker.helpers.arrayElement(otherScriptTraditions), gender);
    }
    return {
      firstName: faker.datatype.boolean(0.25)
        ? faker.helpers.arrayElement(frequentGivenNames[gender])
        : faker.person.firstName(gender === "MALE" ? "male" : "female"),
      lastName: faker.datatype.boolean(0.25)
        ? faker.helpers.arrayElement(frequentFamilyNames)
        : faker.person.lastName(),
      language: faker.datatype.boolean(0.9) ? "en" : "es",
    };
  }

  #namesOf(tradition: Tradition, gender: Person["gender"]) {
    const { faker } = this;
    const given = gender === "MALE" ? tradition.male : tradition.female;
    return {
      firstName: faker.helpers.arrayElement(given),
      lastName: faker.datatype.boolean(0.6)
        ? faker.helpers.arrayElement(tradition.family)
        : faker.person.lastName(),
      language: tradition.language,
    };
  }
}

/** Letters that a mailbox is made of: without marks, in lower case; empty for a name in another script. */
function lettersOf(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
}
