import { standardFields } from "../fields.ts";
import { presentValue, valueContent } from "../merge/field-value.ts";
import type { FieldValue } from "../merge/merge.ts";
import type { IdentifiedProfile, Profile } from "../profile.ts";

/**
 * A short text that stands for all values of a profile: two profiles with the same values have the same, however they are
 * ordered or however an empty value is written; any other value gives another one. Fourteen hexadecimal digits, so that a
 * change goes unnoticed once in 2^53. It tells whether something has changed; it is no protection against forgery.
 */
export function profileFingerprint(profile: Profile): string {
  const rows: [name: string, value: FieldValue | undefined][] = [
    ...standardFields.map(({ name }): [string, FieldValue | undefined] => [name, profile[name]]),
    ...Object.entries(profile.Attributes ?? {})
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]): [string, string] => [`Attributes.${key}`, value]),
  ];
  const content = rows.flatMap(([name, value]) => {
    const present = presentValue(value);
    return present === undefined ? [] : `${JSON.stringify(name)}:${valueContent(present)}`;
  });
  return hash53(content.join("\n")).toString(16).padStart(14, "0");
}

/** The fingerprint of each profile, by its id. */
export function fingerprintsById(profiles: readonly IdentifiedProfile[]): Record<string, string> {
  return Object.fromEntries(
    profiles.map((profile) => [profile.ProfileId, profileFingerprint(profile)]),
  );
}

/** cyrb53 (bryc, public domain): two 32-bit multiply-xor lanes, of which 53 bits fit a number. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 2 ** 32 * (2_097_151 & low) + (high >>> 0);
}
