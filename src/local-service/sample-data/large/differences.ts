import type { Profile } from "../../../profile-model/profile.ts";
import type { SeededChoice } from "./seeded-choice.ts";

type Difference = (profile: Profile, choice: SeededChoice) => Profile;

/** How the second record of a person differs from the first; by name, so that groups of a kind are known by it. */
export const differences: Readonly<Record<string, Difference>> = {
  "first name mistyped": (profile, choice) => ({
    ...profile,
    FirstName: profile.FirstName && withSlip(profile.FirstName, choice),
  }),
  "last name mistyped": (profile, choice) => ({
    ...profile,
    LastName: profile.LastName && withSlip(profile.LastName, choice),
  }),
  "initial only": (profile) => ({
    ...profile,
    FirstName: profile.FirstName && `${profile.FirstName.slice(0, 1)}.`,
  }),
  capitals: (profile) => ({
    ...profile,
    FirstName: profile.FirstName?.toUpperCase(),
    LastName: profile.LastName?.toUpperCase(),
  }),
  "another e-mail address": (profile, choice) => ({
    ...profile,
    EmailAddress: profile.EmailAddress?.replace("@", `${choice.between(2, 99)}@`),
  }),
  "e-mail address in capitals": (profile) => ({
    ...profile,
    EmailAddress: profile.EmailAddress?.toUpperCase(),
  }),
  "no e-mail address": (profile) => ({ ...profile, EmailAddress: undefined }),
  "number in another format": (profile) => ({
    ...profile,
    PhoneNumber: profile.PhoneNumber?.replace(/^\+1(\d{3})(\d{3})/, "($1) $2-"),
  }),
  "no number": (profile) => ({ ...profile, PhoneNumber: undefined }),
  "birth date the American way": (profile) => ({
    ...profile,
    BirthDate: profile.BirthDate?.replace(/^(\d+)-(\d+)-(\d+)$/, "$2/$3/$1"),
  }),
  "birth date a day off": (profile) => ({
    ...profile,
    BirthDate: profile.BirthDate?.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
  }),
  "no birth date": (profile) => ({ ...profile, BirthDate: undefined }),
  moved: (profile, choice) => ({
    ...profile,
    Address: profile.Address && {
      ...profile.Address,
      Address1: `${choice.between(1, 9899)} Station Road`,
      PostalCode: String(choice.between(10_000, 99_999)),
    },
  }),
  "no address": (profile) => ({ ...profile, Address: undefined }),
};

/** Two neighbouring letters exchanged, not the first, as they mostly are. */
function withSlip(text: string, choice: SeededChoice): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = choice.between(1, letters.length - 2);
  const [first = "", second = ""] = letters.slice(at, at + 2);
  return first === second
    ? letters.toSpliced(at, 1).join("")
    : letters.toSpliced(at, 2, second, first).join("");
}
