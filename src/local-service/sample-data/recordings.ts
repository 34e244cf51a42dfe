import type { Faker } from "@faker-js/faker";
import type { Profile } from "../../profile-model/profile.ts";
import { formatTelephone, inE164 } from "./mistakes/telephone-formats.ts";
import type { Person } from "./person.ts";

/** How the systems that feed a contact centre write a person down: each knows something else, in its own style. */
export type Source = "crm" | "webShop" | "phoneContact" | "oldSystem";

/** What `source` would hold of this person if nobody made a mistake. */
export function recordPerson(person: Person, source: Source, faker: Faker): Profile {
  switch (source) {
    case "crm":
      return recordInCrm(person, faker);
    case "webShop":
      return recordInWebShop(person, faker);
    case "phoneContact":
      return recordPhoneContact(person, faker);
    case "oldSystem":
      return recordInOldSystem(person, faker);
  }
}

function recordInCrm(person: Person, faker: Faker): Profile {
  const { employment } = person;
  return {
    ...fullName(person),
    PartyType: "INDIVIDUAL",
    AccountNumber: `AC-${faker.string.numeric(8)}`,
    BirthDate: sometimes(faker, 0.75, person.birthDate),
    Gender: sometimes(faker, 0.6, person.gender),
    PhoneNumber: inE164(person.mobile),
    HomePhoneNumber: person.landline && inE164(person.landline),
    EmailAddress: sometimes(faker, 0.85, person.email),
    Address: sometimes(faker, 0.8, person.address),
    BusinessName: employment?.businessName,
    BusinessPhoneNumber: employment && inE164(employment.telephone),
    BusinessEmailAddress: employment && sometimes(faker, 0.7, employment.email),
    Attributes: {
      sfdcContactId: `003${faker.string.alphanumeric(15)}`,
      preferredLanguage: person.language,
      ...(faker.datatype.boolean(0.5) ? { loyaltyTier: loyaltyTier(faker) } : {}),
    },
  };
}

function recordInWebShop(person: Person, faker: Faker): Profile {
  return {
    FirstName: person.firstName,
    LastName: person.lastName,
    PersonalEmailAddress: person.email,
    MobilePhoneNumber: sometimes(faker, 0.7, formatTelephone(person.mobile, faker)),
    ShippingAddress: person.address,
    BillingAddress: sometimes(faker, 0.4, person.address),
    BirthDate: sometimes(faker, 0.3, person.birthDate),
    Attributes: {
      shopCustomerId: faker.string.numeric({ length: 9, allowLeadingZeros: false }),
      loyaltyTier: loyaltyTier(faker),
      marketingOptIn: String(faker.datatype.boolean()),
    },
  };
}

/** What remains of somebody who only ever called: a number, and what the agent caught of the name. */
function recordPhoneContact(person: Person, faker: Faker): Profile {
  return {
    PhoneNumber: inE164(person.mobile),
    FirstName: sometimes(faker, 0.75, person.firstName),
    LastName: sometimes(faker, 0.6, person.lastName),
    AdditionalInformation: sometimes(
      faker,
      0.5,
      faker.helpers.arrayElement([
        "Called about a delivery; prefers to be rung after 5 pm.",
        "Asked for a copy of the last invoice.",
        "Changed the appointment. Speaks quickly, name not sure.",
        "Complaint about a late refund 🙁",
        "Wants no marketing calls.",
      ]),
    ),
    Attributes: { preferredLanguage: person.language },
  };
}

function recordInOldSystem(person: Person, faker: Faker): Profile {
  const telephone = person.landline ?? person.mobile;
  return {
    ...fullName(person),
    FirstName: person.firstName.toUpperCase(),
    LastName: person.lastName.toUpperCase(),
    BirthDate: sometimes(faker, 0.85, person.birthDate),
    GenderString: sometimes(faker, 0.5, person.gender === "MALE" ? "M" : "F"),
    HomePhoneNumber: sometimes(faker, 0.8, formatTelephone(telephone, faker)),
    EmailAddress: sometimes(faker, 0.4, person.email.toUpperCase()),
    MailingAddress: person.address,
    AccountNumber: `L${faker.string.numeric(7)}`,
    Attributes: { migratedFrom: "AS400", branchCode: faker.string.numeric(3) },
  };
}

function fullName(person: Person): Profile {
  return {
    FirstName: person.firstName,
    MiddleName: person.middleName,
    LastName: person.lastName,
  };
}

function loyaltyTier(faker: Faker): string {
  return faker.helpers.weightedArrayElement([
    { weight: 6, value: "Bronze" },
    { weight: 3, value: "Silver" },
    { weight: 1, value: "Gold" },
  ]);
}

function sometimes<T>(faker: Faker, probability: number, value: T): T | undefined {
  return faker.datatype.boolean(probability) ? value : undefined;
}
