/** A calendar day. */
export interface CalendarDate {
  year: number;
  /** 1..12 */
  month: number;
  /** 1..31 */
  day: number;
}

/**
 * The readings of a date as people write it: none where it is not one, two where day and month cannot be told apart
 * ("04/05/1980"; the American reading, month first, comes first). BirthDate is free text in Customer Profiles.
 *
 * Read are 1980-05-04, 1980/05/04, 19800504 (each with a time after it), 5/4/1980, 5-4-1980, 4.5.1980 (with dots the day
 * comes first), "4 May 1980", "4th of May 1980", "May 4, 1980". Years have four digits: a two-digit year names a century by guess.
 */
export function dateReadings(value: string): CalendarDate[] {
  const text = value.trim().toLowerCase();
  return (yearFirst(text) ?? numericYearLast(text) ?? withMonthName(text) ?? []).filter(
    isCalendarDate,
  );
}

function yearFirst(text: string): CalendarDate[] | undefined {
  const parts = /^(\d{4})([-/.]?)(\d{2}|\d(?=\2))\2(\d{1,2})(?:[t ].*)?$/u.exec(text);
  return parts === null ? undefined : [calendarDate(parts[1], parts[3], parts[4])];
}

function numericYearLast(text: string): CalendarDate[] | undefined {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u.exec(text);
  if (parts === null) return undefined;
  const [, first, separator, second, year] = parts;
  const dayFirst = calendarDate(year, second, first);
  if (separator === "." || dayFirst.month === dayFirst.day) return [dayFirst];
  return [calendarDate(year, first, second), dayFirst];
}

const monthNames = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];

function withMonthName(text: string): CalendarDate[] | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?:of\s+)?([a-z]{3,9})[\s.,-]+(\d{4})$/u.exec(
    text,
  );
  const monthFirst = /^([a-z]{3,9})[\s.]+(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})$/u.exec(text);
  const [day, monthName, year] = dayFirst?.slice(1) ?? [
    monthFirst?.[2],
    monthFirst?.[1],
    monthFirst?.[3],
  ];
  const month = monthNames.indexOf((monthName ?? "").slice(0, 3)) + 1;
  return month === 0 ? undefined : [calendarDate(year, String(month), day)];
}

function calendarDate(year = "", month = "", day = ""): CalendarDate {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= longest;
}
