import type { DefinitionChange, DefinitionSetting } from "./definition-changes.ts";

const forSettings: Readonly<Record<DefinitionSetting, string>> = {
  Description: "Nothing else changes by it.",
  TemplateId: "Later objects are read by another mapping. What is in profiles stays as it is.",
  AllowProfileCreation:
    "Holds for objects that come from now on. Profiles that were created stay, and rejected objects are not tried again.",
  SourceLastUpdatedTimestampFormat:
    "Later objects are read by it; those that are there are not read again.",
  ExpirationDays:
    "Holds for objects that come from now on. Those that are there keep the date they have.",
  EncryptionKey: "Holds for objects that come from now on.",
  MaxProfileObjectCount: "Objects beyond it go when a profile needs room for others.",
  SourcePriority:
    "Decides for values that come from now on. Values that are there stay until then.",
};

/**
 * What a change does to data that is there, and does not (PutProfileObjectType does not process data again; Administrator
 * Guide, "Update and validate mapping").
 */
export function consequenceOf({ member, name, kind }: DefinitionChange): string {
  if (member === "setting") return forSettings[name];
  if (member === "field") {
    if (kind === "added")
      return "Read from objects that come from now on. Earlier ones fill it when they are sent again.";
    return kind === "removed"
      ? "No longer read. What it has written stays in the profiles."
      : "Holds for objects that come from now on. What it has written before stays in the profiles.";
  }
  if (member === "keyOrder")
    return "Objects that come from now on look for their profile in this order. Those that are there stay where they are.";
  if (kind === "added")
    return "Profiles get it from objects that come from now on. Earlier objects bring it when they are sent again.";
  return kind === "removed"
    ? "Objects no longer find profiles by it. When no other object type has it, the domain loses the key."
    : "Holds for objects that come from now on. Values that profiles have stay.";
}
