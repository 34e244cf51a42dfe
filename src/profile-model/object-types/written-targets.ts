import type { ObjectTypeMapping } from "./object-type.ts";

/** What a new profile gets from a field without a target, by the field's content type (Administrator Guide, "Inferred profiles"). */
const inferredTargets = new Map([
  ["EMAIL_ADDRESS", "_profile.EmailAddress"],
  ["PHONE_NUMBER", "_profile.PhoneNumber"],
]);

/** Where objects of a type write, each place once: the targets of its fields, and what it infers of profiles that it creates. */
export function writtenTargets({
  AllowProfileCreation = false,
  Fields,
}: Pick<ObjectTypeMapping, "AllowProfileCreation" | "Fields">): string[] {
  const targets = Object.values(Fields).flatMap(
    ({ Target, ContentType = "STRING" }) =>
      Target || (AllowProfileCreation && inferredTargets.get(ContentType)) || [],
  );
  return [...new Set(targets)];
}
