import type { Faker } from "@faker-js/faker";

/** A birth date (YYYY-MM-DD) gone wrong: day and month exchanged, one digit off, or written the American way. */
export function miswriteBirthDate(birthDate: string, faker: Faker): string {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const slip = faker.helpers.arrayElement(["exchange", "digit", "format"] as const);
  if (slip === "exchange" && Number(day) <= 12 && day !== month) return `${year}-${day}-${month}`;
  if (slip === "format") return `${month}/${day}/${year}`;
  const lastDigit = (Number(day) % 10) + 1;
  const otherDay = `${day.slice(0, 1)}${lastDigit > 8 ? 1 : lastDigit}`;
  return `${year}-${month}-${otherDay}`;
}
