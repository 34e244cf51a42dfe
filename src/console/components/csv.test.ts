import { expect, it } from "vitest";
import { toCsv } from "./csv.ts";

it("quotes what would break a row, and disarms what a spreadsheet would compute", () => {
  expect(
    toCsv(
      ["name", "note"],
      [
        ["Lee, Ann", 'said "no"\nand left'],
        ["=1+1", "-5"],
      ],
    ),
  ).toBe('\uFEFFname,note\r\n"Lee, Ann","said ""no""\nand left"\r\n\'=1+1,\'-5\r\n');
});
