import type { Faker } from "@faker-js/faker";
import { mistype } from "./typing.ts";

/** Another way in which one person's e-mail address turns up. */
export function varyEmail(email: string, faker: Faker): string {
  const at = email.lastIndexOf("@");
  const local = email.slice(0, at);
  const domain = email.slice(at + 1);
  return faker.helpers.weightedArrayElement([
    { weight: 4, value: email.toUpperCase() },
    { weight: 2, value: `${local.slice(0, 1).toUpperCase()}${local.slice(1)}@${domain}` },
    { weight: 2, value: `${local}+${faker.word.noun()}@${domain}` },
    { weight: 2, value: `${local.replaceAll(".", "")}@${domain}` },
    { weight: 2, value: `${local}@${domain === "example.com" ? "example.org" : "example.com"}` },
    { weight: 2, value: `${mistype(local, faker)}@${domain}` },
  ]);
}
