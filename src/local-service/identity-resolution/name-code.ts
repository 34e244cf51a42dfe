/** Letters that sound, or are heard on the telephone, alike. Vowels, h, w and y carry too little to tell names apart. */
const soundClasses: Readonly<Record<string, string>> = {
  b: "b",
  p: "b",
  f: "f",
  v: "f",
  c: "k",
  g: "k",
  j: "k",
  k: "k",
  q: "k",
  x: "k",
  s: "s",
  z: "s",
  d: "t",
  t: "t",
  l: "l",
  m: "m",
  n: "m",
  r: "r",
};

const longestCode = 4;

/**
 * A code that a name keeps when it is misheard or mistyped a little: "john", "jon" and "jhn" are one.
 * After Soundex (R. C. Russell, US patent 1,261,167), but the first letter is a sound like the others.
 *
 * @param token one word of a name in the form of `nameTokens`; one without Latin letters is its own code.
 */
export function nameCode(token: string): string {
  let code = "";
  let previous: string | undefined;
  for (const letter of token) {
    const sound = soundClasses[letter];
    if (sound !== undefined && sound !== previous) code += sound;
    previous = sound;
    if (code.length === longestCode) break;
  }
  if (code !== "" && code.length > 1) return code;
  // "Ian" or "Lee" would share one code with half of a phone book; what is too short for a code stands for itself.
  return token;
}
