/** A name without regard to case and to the number of spaces, as Customer Profiles compares keys of content type NAME. */
export function normaliseName(value: string): string {
  const lower = value.trim().toLowerCase();
  // The test is three times as fast as a replacement that finds nothing, and few names need one.
  return /\s\s|[^\S ]/u.test(lower) ? lower.replace(/\s+/gu, " ") : lower;
}

/** Letters that Unicode does not decompose into a base letter and a mark. */
const undecomposedLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/**
 * The words of a name for comparison: lower case, without diacritics; apostrophes vanish ("O'Brien" is "obrien"),
 * other punctuation separates ("Smith-Jones" is two words).
 */
export function nameTokens(value: string): string[] {
  const lower = value.toLowerCase();
  if (/^[a-z]+$/u.test(lower)) return [lower];
  return (
    lower
      .normalize("NFKD")
      .replace(/[\p{Mark}'’ʼ`´]/gu, "")
      .replace(/[ßæœøđðłþı]/gu, (letter) => undecomposedLetters[letter] ?? letter)
      .match(/[\p{Letter}\p{Number}]+/gu) ?? []
  );
}
