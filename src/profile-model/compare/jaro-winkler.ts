/**
 * Jaro–Winkler similarity (W. E. Winkler, 1990): 1 for equal texts, 0 for texts without a letter in common; a common
 * beginning of up to four letters counts extra, because names are seldom misspelt there. In UTF-16 code units.
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken: boolean[] = [];
  let leftMatches = "";
  for (let index = 0; index < left.length; index++) {
    const last = Math.min(right.length - 1, index + reach);
    for (let other = Math.max(0, index - reach); other <= last; other++) {
      if (taken[other] === true || left[index] !== right[other]) continue;
      taken[other] = true;
      leftMatches += left[index];
      break;
    }
  }
  const matches = leftMatches.length;
  if (matches === 0) return 0;

  let outOfOrder = 0;
  let position = 0;
  for (let other = 0; other < right.length; other++) {
    if (taken[other] === true && right[other] !== leftMatches[position++]) outOfOrder++;
  }
  const jaro =
    (matches / left.length + matches / right.length + (matches - outOfOrder / 2) / matches) / 3;

  let prefix = 0;
  while (prefix < 4 && prefix < left.length && left[prefix] === right[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
