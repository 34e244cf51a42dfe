/** An e-mail address as two people would call it the same: without surrounding spaces, in lower case. */
export function normaliseEmail(value: string): string {
  return value.trim().toLowerCase();
}

/**
 * A looser form for comparison, in which john_doe@, john.doe@ and johndoe+shop@ are one. Some providers do deliver
 * these to one mailbox and others do not, so that equality of this form makes two addresses close, not equal.
 *
 * @param email a normalised address.
 */
export function mailboxForm(email: string): string {
  const at = email.lastIndexOf("@");
  if (at <= 0) return email;
  const local = email.slice(0, at);
  const untagged = local.replace(/\+.*$/u, "").replace(/[._-]/gu, "");
  const domain = email.slice(at + 1);
  return `${untagged || local}@${domain === "googlemail.com" ? "gmail.com" : domain}`;
}
