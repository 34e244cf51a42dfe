export type PersonalValueKind = "email" | "phone" | "date";

/** With fewer digits than a full number, the last ones would give too much of it away. */
const fewestDigitsToShowLast = 8;

/**
 * A personal value with just enough left of it to tell two apart that one knows: the first letter and the domain of an
 * e-mail address, the last two digits of a phone number, nothing of a date.
 */
export function maskValue(kind: PersonalValueKind, value: string): string {
  if (kind === "email") {
    const at = value.lastIndexOf("@");
    const [first = ""] = value;
    return at > 0 ? `${first}•••${value.slice(at)}` : "••••";
  }
  if (kind === "phone") {
    const digits = value.match(/\p{Nd}/gu) ?? [];
    return digits.length < fewestDigitsToShowLast ? "••••" : `••••${digits.slice(-2).join("")}`;
  }
  return "••••";
}
