export function countProfiles(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? "profile" : "profiles"}`;
}

/** The profiles of a group by name, for a heading: people know a customer by the name, not by an id. */
export function namesInWords(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const [first = "", second = ""] = distinct;
  if (names.length === 1) return first;
  if (distinct.length === 1) return `${first} (${countProfiles(names.length)})`;
  if (distinct.length === 2) return `${first} and ${second}`;
  return `${first}, ${second} and ${(distinct.length - 2).toLocaleString()} more`;
}
