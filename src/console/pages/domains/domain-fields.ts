/** What is wrong with a domain's name by the API's model (shape `name`), as a sentence; undefined when nothing is. */
export function domainNameError(name: string): string | undefined {
  if (name === "") return "Enter a name.";
  if (name.length > 64) return `The name has ${name.length} characters; 64 are allowed.`;
  if (!/^[a-zA-Z0-9_-]+$/.test(name)) return "Use letters, digits, hyphens and underscores only.";
  return undefined;
}

/** What is wrong with a number of days until expiration (shape `expirationDaysInteger`, 1 to 1098). */
export function expirationDaysError(days: string): string | undefined {
  if (!/^\d+$/.test(days)) return "Enter a whole number of days.";
  const number = Number(days);
  return number >= 1 && number <= 1098 ? undefined : "Enter 1 to 1,098 days.";
}
