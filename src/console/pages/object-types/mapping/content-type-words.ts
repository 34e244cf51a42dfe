import type { ContentType } from "../../../../profile-model/normalise/search-key.ts";

/** What a content type is called, and when two values of it are the same (Administrator Guide, "Key definition details"). */
export const contentTypeWords: Readonly<
  Record<ContentType, { label: string; description: string }>
> = {
  STRING: { label: "Text", description: "The same letter for letter." },
  NUMBER: { label: "Number", description: "The same digit for digit." },
  EMAIL_ADDRESS: { label: "E-mail address", description: "The same in capitals or not." },
  PHONE_NUMBER: { label: "Phone number", description: "The same in any format." },
  NAME: { label: "Name", description: "The same in capitals or not, and with more spaces." },
};
