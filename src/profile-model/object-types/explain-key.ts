import type { StandardIdentifier } from "./object-type.ts";

/** What each standard identifier makes a key do (Administrator Guide, "Standard identifiers"). */
export const identifierMeanings: Readonly<Record<StandardIdentifier, string>> = {
  UNIQUE:
    "Tells the objects apart: one with the same value replaces the one before. One key has it.",
  PROFILE: "Finds the customer's profile by this value. At least one key has it.",
  SECONDARY: "With PROFILE: asked only when the other keys have found no profile.",
  LOOKUP_ONLY: "Finds the profile, but the value is not kept on it.",
  NEW_ONLY: "The value is kept on the profile only when the object has created it.",
  ASSET: tiesTo("asset"),
  ORDER: tiesTo("order"),
  CASE: tiesTo("case"),
  COMMUNICATION_RECORD: tiesTo("communication record"),
  DEVICE: tiesTo("device"),
  WEB_ANALYTICS: tiesTo("web analytics record"),
  AIR_PREFERENCE: tiesTo("air preference"),
  AIR_BOOKING: tiesTo("air booking"),
  AIR_SEGMENT: tiesTo("air segment"),
  HOTEL_PREFERENCE: tiesTo("hotel preference"),
  HOTEL_RESERVATION: tiesTo("hotel reservation"),
  HOTEL_STAY_REVENUE: tiesTo("hotel stay revenue"),
  LOYALTY: tiesTo("loyalty record"),
  LOYALTY_TRANSACTION: tiesTo("loyalty transaction"),
  LOYALTY_PROMOTION: tiesTo("loyalty promotion"),
};

function tiesTo(what: string): string {
  return `Ties the object to the customer's ${what} with this value.`;
}

const ofTheKeyItself: ReadonlySet<StandardIdentifier> = new Set([
  "UNIQUE",
  "PROFILE",
  "SECONDARY",
  "LOOKUP_ONLY",
  "NEW_ONLY",
]);

/** What a key with these identifiers does, as sentences: what it finds, and whether its value stays on the profile. */
export function explainKey(identifiers: readonly StandardIdentifier[]): string {
  const has = new Set(identifiers);
  if (has.size === 0)
    return "For searches only: its value is kept on the profile and takes no part in matching.";
  const sentences: string[] = [];
  if (has.has("UNIQUE"))
    sentences.push("Tells the objects apart: one with the same value replaces the one before.");
  if (has.has("PROFILE"))
    sentences.push(
      has.has("SECONDARY")
        ? "Finds the profile when the keys without SECONDARY have found none."
        : "Finds the profile.",
    );
  for (const identifier of has)
    if (!ofTheKeyItself.has(identifier)) sentences.push(identifierMeanings[identifier]);
  sentences.push(whatStays(has));
  return sentences.join(" ");
}

function whatStays(identifiers: ReadonlySet<StandardIdentifier>): string {
  if (identifiers.has("LOOKUP_ONLY")) return "Its value is not kept on the profile.";
  return identifiers.has("NEW_ONLY")
    ? "Its value is kept on the profile only when the object has created it."
    : "Its value is kept on the profile, so that searches and later objects find it.";
}
