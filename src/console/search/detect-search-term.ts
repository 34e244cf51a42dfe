/** One key and one value to search profiles by. */
export interface SearchTerm {
  keyName: string;
  value: string;
}

const keyAndValue = /^([a-zA-Z0-9_-]{1,64})=(.+)$/su;
const email = /^[^\s@=]+@[^\s@]+$/u;
const profileId = /^[0-9a-f]{32}$/iu;
/** Digits of any script between the separators that people and address books use, with an extension or without. */
const phone = /^(?:tel:)?[\p{Nd}\s+()./\p{Pd}]+(?:(?:ext\.?|x|;ext=|#)\s*\p{Nd}{1,7})?$/iu;
/** The shortest local numbers have seven digits; fewer are more likely part of a name or an account number. */
const fewestPhoneDigits = 7;

/**
 * Reads what was typed into one box as the search that was most likely meant: `key=value` as that key, an e-mail
 * address, a profile id, a phone number in any format, and everything else as a full name.
 */
export function detectSearchTerm(typed: string): SearchTerm {
  const text = typed.trim();
  const [, keyName, value] = keyAndValue.exec(text) ?? [];
  if (keyName && value?.trim()) return { keyName, value: value.trim() };
  if (email.test(text)) return { keyName: "_email", value: text };
  if (profileId.test(text)) return { keyName: "_profileId", value: text.toLowerCase() };
  // Address books put invisible marks of direction around numbers.
  const visible = text.replaceAll(/\p{Cf}/gu, "");
  if (phone.test(visible) && (visible.match(/\p{Nd}/gu)?.length ?? 0) >= fewestPhoneDigits)
    return { keyName: "_phone", value: visible };
  return { keyName: "_fullName", value: text };
}
