import type { Faker } from "@faker-js/faker";

const keyboardRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;

/**
 * The text with one slip of the fingers: a neighbouring key, two letters exchanged, one left out or struck twice.
 * The first letter stays, as it mostly does. Texts of fewer than three letters are returned as they are.
 */
export function mistype(text: string, faker: Faker): string {
  const letters = [...text];
  const positions = letters.flatMap((letter, position) =>
    position > 0 && /\p{L}/u.test(letter) ? [position] : [],
  );
  if (positions.length < 2) return text;
  const at = faker.helpers.arrayElement(positions);
  const slip = faker.helpers.arrayElement([hitNeighbour, exchange, leaveOut, strikeTwice]);
  return slip(letters, at, faker).join("");
}

function hitNeighbour(letters: string[], at: number, faker: Faker): string[] {
  const letter = letters[at] ?? "";
  const row = keyboardRows.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return leaveOut(letters, at);
  const key = row.indexOf(letter.toLowerCase());
  const neighbours = [row[key - 1], row[key + 1]].filter((beside) => beside !== undefined);
  const typed = faker.helpers.arrayElement(neighbours);
  return letters.with(at, letter === letter.toLowerCase() ? typed : typed.toUpperCase());
}

function exchange(letters: string[], at: number): string[] {
  const before = at === 1 ? at : at - 1;
  const after = before + 1;
  const [first, second] = [letters[before], letters[after]];
  if (first === undefined || second === undefined || first === second) return leaveOut(letters, at);
  return letters.with(before, second).with(after, first);
}

function leaveOut(letters: string[], at: number): string[] {
  return letters.toSpliced(at, 1);
}

function strikeTwice(letters: string[], at: number): string[] {
  return letters.toSpliced(at, 0, letters[at] ?? "");
}
