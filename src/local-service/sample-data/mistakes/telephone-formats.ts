import type { Faker } from "@faker-js/faker";
import type { TelephoneNumber } from "../telephone-numbers.ts";

/** "+12125550123" */
export function inE164(number: TelephoneNumber): string {
  return `+${number.countryCode}${number.groups.join("")}`;
}

/** The number as one of many people would type it: the digits are right, nothing else is sure. */
export function formatTelephone(number: TelephoneNumber, faker: Faker): string {
  const { countryCode, trunkPrefix, groups } = number;
  const [area = "", ...local] = groups;
  return faker.helpers.arrayElement([
    inE164(number),
    `+${countryCode} ${groups.join(" ")}`,
    `+${countryCode}-${groups.join("-")}`,
    `+${countryCode} (${area}) ${local.join("-")}`,
    `${trunkPrefix}${groups.join("-")}`,
    `${trunkPrefix}${groups.join(".")}`,
    `(${trunkPrefix}${area}) ${local.join("-")}`,
    `${trunkPrefix}${groups.join("")}`,
    `${trunkPrefix === "" ? `${countryCode} ` : trunkPrefix}${groups.join(" ")}`,
  ]);
}
