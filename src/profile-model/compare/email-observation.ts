import { editDistance } from "./edit-distance.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { bestObservation, sameInWords } from "./observation.ts";
import type { Observation } from "./observation.ts";
import type { PreparedEmail } from "./prepared-profile.ts";
import { weights } from "./weights.ts";

/** Mailboxes that belong to a role and are read by several people (after RFC 2142, and what companies use besides). */
const roles: ReadonlySet<string> = new Set(
  "info contact sales support service office admin accounts billing marketing hello mail enquiries noreply no-reply none unknown test".split(
    " ",
  ),
);

/** Shorter names before the @ are too common to mean anything at another provider. */
const shortestTellingLocal = 5;

/** The two e-mail addresses that are closest, over all three fields of either side. */
export function observeEmails(
  lefts: readonly PreparedEmail[],
  rights: readonly PreparedEmail[],
): Observation | undefined {
  return bestObservation(lefts, rights, observeEmailPair);
}

function observeEmailPair(left: PreparedEmail, right: PreparedEmail): Observation {
  const { email } = weights;
  if (left.address === right.address) {
    const same = sameInWords(left.value, right.value, "same, spaces differ");
    return roles.has(left.local)
      ? {
          weight: email.sameRole,
          finding: `${same}, but a mailbox that several people read`,
          left,
          right,
        }
      : { weight: email.same, finding: same, left, right, agreedOn: left.address };
  }
  if (left.mailbox === right.mailbox) {
    return {
      weight: email.sameMailbox,
      finding: "same but for dots, dashes or a tag",
      left,
      right,
    };
  }
  const distance = editDistance(left.address, right.address, 4);
  const isSameLocal = left.local === right.local;
  if (distance <= 4 && !isSameLocal && left.addressWithoutDigits === right.addressWithoutDigits) {
    return { weight: email.otherDigits, finding: "same but for its digits", left, right };
  }
  if (distance === 1) {
    return { weight: email.oneLetter, finding: "one letter apart", left, right };
  }
  const shorter = Math.min(left.address.length, right.address.length);
  if (distance === 2 && shorter >= 10) {
    return { weight: email.twoLetters, finding: "two letters apart", left, right };
  }
  if ((distance === 3 && shorter >= 15) || (distance === 4 && shorter >= 20)) {
    return { weight: email.fewLetters, finding: "a few letters apart", left, right };
  }
  if (isSameLocal && !roles.has(left.local)) {
    if (jaroWinkler(domainOf(left), domainOf(right)) >= 0.85) {
      const finding = "same name, provider spelt nearly the same";
      return { weight: email.providerAlike, finding, left, right };
    }
    if (left.local.length >= shortestTellingLocal) {
      return { weight: email.otherProvider, finding: "same name at another provider", left, right };
    }
  }
  return { weight: email.differs, finding: "differs", left, right };
}

function domainOf({ address, local }: PreparedEmail): string {
  return address.slice(local.length + 1);
}
