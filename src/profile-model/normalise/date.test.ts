import { expect, test } from "vitest";
import { dateReadings } from "./date.ts";

const fourthOfMay = { year: 1980, month: 5, day: 4 };

test.each([
  "1980-05-04",
  "1980/5/4",
  "19800504",
  "1980-05-04T00:00:00Z",
  "04.05.1980",
  "4 May 1980",
  "4th of May, 1980",
  "May 4, 1980",
  "MAY 4th 1980",
])("reads %s", (text) => {
  expect(dateReadings(text)).toStrictEqual([fourthOfMay]);
});

test("reports both readings where day and month cannot be told apart", () => {
  expect(dateReadings("05/04/1980")).toStrictEqual([fourthOfMay, { year: 1980, month: 4, day: 5 }]);
  expect(dateReadings("13/04/1980")).toStrictEqual([{ year: 1980, month: 4, day: 13 }]);
  expect(dateReadings("05/05/1980")).toHaveLength(1);
});

test.each(["", "unknown", "1980-13-01", "1981-02-29", "1980-02-30", "04/05/80", "May 1980"])(
  "reads no date in %j",
  (text) => {
    expect(dateReadings(text)).toStrictEqual([]);
  },
);

test("knows leap years", () => {
  expect(dateReadings("2000-02-29")).toHaveLength(1);
  expect(dateReadings("1900-02-29")).toHaveLength(0);
});
