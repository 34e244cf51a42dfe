import { Faker, en } from "@faker-js/faker";
import { referenceDate } from "./population.ts";
import type { SampleObjectType } from "./sample-object-types.ts";

/** An object before it names its profile. */
export interface SampleObject {
  objectType: SampleObjectType;
  content: Record<string, string | number>;
}

const seed = 20_260_102;

/** Most people have a contact or none; a few are in touch all the time. */
const contactsOfAPerson = [
  { weight: 60, value: 0 },
  { weight: 20, value: 1 },
  { weight: 12, value: 2 },
  { weight: 6, value: 3 },
  { weight: 2, value: 8 },
];

const channels = ["VOICE", "VOICE", "VOICE", "CHAT", "EMAIL"];
const queues = ["Orders", "Returns", "Billing", "Technical support"];
const troubles = [
  "Parcel did not arrive",
  "Charged twice",
  "Wrong size delivered",
  "Cannot sign in",
  "Refund is late",
  "Address has to be changed",
];
const orderStatuses = ["delivered", "delivered", "delivered", "shipped", "returned"];

/**
 * The objects of the sample's profiles, a list for each profile, without end; the same ones every time.
 *
 * @param skip leaves out so many profiles at the beginning.
 */
export function* sampleObjects(skip = 0): Generator<SampleObject[], never, void> {
  const faker = new Faker({ locale: en, seed });
  faker.setDefaultRefDate(referenceDate);
  for (let ordinal = 0; ; ordinal += 1) {
    const objects = objectsOf(faker, ordinal);
    if (ordinal >= skip) yield objects;
  }
}

function objectsOf(faker: Faker, ordinal: number): SampleObject[] {
  const contacts = faker.helpers.weightedArrayElement(contactsOfAPerson);
  const orders = faker.datatype.boolean(0.2) ? faker.number.int({ min: 1, max: 3 }) : 0;
  const cases = faker.datatype.boolean(0.05) ? 1 : 0;
  return [
    ...times(contacts, (at) => supportContact(faker, `C-${ordinal}-${at}`)),
    ...times(orders, (at) => webOrder(faker, `W-${ordinal}-${at}`)),
    ...times(cases, (at) => supportCase(faker, `S-${ordinal}-${at}`)),
  ];
}

function supportContact(faker: Faker, contactId: string): SampleObject {
  return {
    objectType: "support-contact",
    content: {
      contactId,
      channel: faker.helpers.arrayElement(channels),
      queue: faker.helpers.arrayElement(queues),
      startedAt: pastTime(faker),
      durationSeconds: faker.number.int({ min: 40, max: 1800 }),
    },
  };
}

function webOrder(faker: Faker, orderNumber: string): SampleObject {
  return {
    objectType: "web-order",
    content: {
      orderNumber,
      status: faker.helpers.arrayElement(orderStatuses),
      placedAt: pastTime(faker),
      total: faker.number.int({ min: 900, max: 48_000 }) / 100,
      currency: "USD",
    },
  };
}

function supportCase(faker: Faker, caseId: string): SampleObject {
  const isOpen = faker.datatype.boolean(0.4);
  return {
    objectType: "support-case",
    content: {
      caseId,
      title: faker.helpers.arrayElement(troubles),
      status: isOpen ? "open" : "closed",
      openedAt: pastTime(faker),
      ...(!isOpen && { closedAt: referenceDate }),
    },
  };
}

function times(count: number, make: (at: number) => SampleObject): SampleObject[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** In the two years before the sample's day, to the second. */
function pastTime(faker: Faker): string {
  return faker.date
    .past({ years: 2 })
    .toISOString()
    .replace(/\.\d+Z$/u, "Z");
}
