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
 * A code that a name keeps when it is misheard or mistyped a little: "John", "Jon" and "Jhn" are one, "Meyer" and
 * "Maier" too. After Soundex (R. C. Russell, US patent 1,261,167), but a first consonant is a sound like the others.
 *
 * @param token one word of a name in the form of `nameTokens`; one without Latin letters is its own code.
 */
export function nameCode(token: string): string {
  const [first = "", ...rest] = token;
  let code = soundClasses[first] ?? first;
  let previous: string | undefined = code;
  for (const letter of rest) {
    const sound = soundClasses[letter];
    if (sound !== undefined && sound !== previous) code += sound;
    previous = sound;
    if (code.length === longestCode) break;
  }
  return code.length > 1 ? code : token;
}
