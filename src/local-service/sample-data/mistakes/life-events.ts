import type { Person } from "../person.ts";
import type { Population } from "../population.ts";

/** The same person after moving house, often to another town; the mobile number and the mailbox move along. */
export function moveHouse(person: Person, population: Population): Person {
  const { address, landline } = population.person();
  return { ...person, address, landline: person.landline && landline };
}

/** The same person under a new family name, with the old mailbox or a new one. */
export function changeFamilyName(person: Person, population: Population): Person {
  const { lastName } = population.person();
  const keepsMailbox = population.faker.datatype.boolean(0.6);
  return {
    ...person,
    lastName,
    email: keepsMailbox
      ? person.email
      : population.mailbox(person.firstName, lastName, person.birthDate),
  };
}
