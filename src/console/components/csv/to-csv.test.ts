import { expect, test } from "vitest";
import { toCsv } from "./to-csv.ts";

test("a header and rows, each line ended", () => {
  expect(
    toCsv(
      ["Name", "Objects"],
      [
        ["Ada", 3],
        [undefined, 0],
      ],
    ),
  ).toBe("Name,Objects\r\nAda,3\r\n,0\r\n");
});

test.each([
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  [" padded ", '" padded "'],
  ["", ""],
  ["naïve 山田 👩‍🔬", "naïve 山田 👩‍🔬"],
])("quotes %j where it must", (value, expected) => {
  expect(toCsv(["x"], [[value]])).toBe(`x\r\n${expected}\r\n`);
});

test.each(["=1+1", "+12065550100", "-2", "@SUM(A1)", "\t=1", "＝1+1"])(
  "%j is no formula in a spreadsheet",
  (value) => {
    expect(toCsv(["x"], [[value]])).toContain(`'${value}`);
  },
);

test("a formula with quotes cannot break out of its field", () => {
  expect(toCsv(["x"], [['=HYPERLINK("http://x","y")']])).toBe(
    `x\r\n"'=HYPERLINK(""http://x"",""y"")"\r\n`,
  );
});

test("a negative number stays one", () => {
  expect(toCsv(["x"], [[-2]])).toBe("x\r\n-2\r\n");
});
