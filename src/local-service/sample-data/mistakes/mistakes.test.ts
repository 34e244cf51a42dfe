import { faker } from "@faker-js/faker/locale/en";
import { beforeEach, expect, test } from "vitest";
import { miswriteBirthDate } from "./birth-dates.ts";
import { varyEmail } from "./e-mail-variants.ts";
import { makeMistakes } from "./mistakes.ts";
import { formatTelephone } from "./telephone-formats.ts";
import { mistype } from "./typing.ts";

beforeEach(() => {
  faker.seed(7);
});

/** Every outcome that `count` tries of `make` have. */
function outcomes(make: () => string, count = 200): Set<string> {
  return new Set(Array.from({ length: count }, make));
}

test("the same seed makes the same mistakes", () => {
  const profile = { FirstName: "Robert", LastName: "Schröder", EmailAddress: "rob@example.com" };
  const first = Array.from({ length: 50 }, () => makeMistakes(profile, 2, faker));
  faker.seed(7);
  expect(Array.from({ length: 50 }, () => makeMistakes(profile, 2, faker))).toEqual(first);
  expect(new Set(first.map((spoilt) => JSON.stringify(spoilt))).size).toBeGreaterThan(10);
});

test("a typing mistake is one slip: it changes the word, and its length by one at most", () => {
  const slips = outcomes(() => mistype("Marsden", faker));
  expect(slips).toContain("Masrden");
  expect(slips).toContain("Marsen");
  expect(slips).toContain("Marsdden");
  expect(slips).toContain("Marsdem");
  for (const slip of slips) {
    expect(slip).not.toBe("Marsden");
    expect(slip[0]).toBe("M");
    expect(Math.abs(slip.length - 7)).toBeLessThanOrEqual(1);
  }
});

test("a word too short to go wrong stays", () => {
  expect(outcomes(() => mistype("Li", faker))).toEqual(new Set(["Li"]));
});

test("however a telephone number is written, its digits stay", () => {
  const number = { countryCode: "44", trunkPrefix: "0", groups: ["20", "7946", "0123"] } as const;
  const written = outcomes(() => formatTelephone(number, faker));
  expect(written).toContain("+442079460123");
  expect(written).toContain("(020) 7946-0123");
  for (const text of written) {
    expect(text.replaceAll(/\D/gu, "")).toMatch(/^(?:44|0)2079460123$/u);
  }
});

test("an e-mail address varies in case, tag, dots and provider", () => {
  const variants = outcomes(() => varyEmail("ann.lee@example.com", faker));
  expect(variants).toContain("ANN.LEE@EXAMPLE.COM");
  expect(variants).toContain("annlee@example.com");
  expect(variants).toContain("ann.lee@example.org");
  expect([...variants].some((variant) => /^ann\.lee\+\w+@example\.com$/u.test(variant))).toBe(true);
});

test("a birth date goes wrong, and stays a date", () => {
  const dates = outcomes(() => miswriteBirthDate("1980-05-11", faker));
  expect(dates).toEqual(new Set(["1980-11-05", "05/11/1980", "1980-05-12"]));
});
