import type { CalendarDate } from "../normalise/date.ts";
import { editDistance } from "./edit-distance.ts";
import type { Observation } from "./observation.ts";
import type { PreparedDate } from "./prepared-profile.ts";
import { weights } from "./weights.ts";

/** Years that are typed, with 1 January, where a form wants a date and nobody has one. */
const placeholderYears: ReadonlySet<number> = new Set([1900, 1901, 1970, 1980, 1990, 2000]);

/** What two birth dates say; undefined where one is missing or is no date and they are not the same text. */
export function observeBirthDates(
  left: PreparedDate | undefined,
  right: PreparedDate | undefined,
): Observation | undefined {
  if (left === undefined || right === undefined) return undefined;
  const { birthDate } = weights;
  const seen = (weight: Observation["weight"], finding: string): Observation => ({
    weight,
    finding,
    left,
    right,
  });

  const common = left.readings.find((one) => right.readings.some((other) => isSameDay(one, other)));
  const areClear = left.readings.length === 1 && right.readings.length === 1;
  if (left.value === right.value || (common !== undefined && areClear)) {
    if (common !== undefined && isPlaceholder(common)) {
      return seen(birthDate.samePlaceholder, "same, but a date often typed when none is known");
    }
    const finding = left.value === right.value ? "same" : "same, other format";
    return { ...seen(birthDate.same, finding), agreedOn: left.digits };
  }
  if (common !== undefined) {
    return seen(birthDate.oneReadingSame, "same if day and month are read the other way round");
  }
  if (left.digits.length !== 8 || right.digits.length !== 8) return undefined;

  const [leftYear, leftDay] = [left.digits.slice(0, 4), left.digits.slice(4)];
  const [rightYear, rightDay] = [right.digits.slice(0, 4), right.digits.slice(4)];
  if (leftYear === rightYear && leftDay === `${rightDay.slice(2)}${rightDay.slice(0, 2)}`) {
    return seen(birthDate.dayAndMonthSwapped, "day and month swapped");
  }
  const distance = editDistance(left.digits, right.digits, 2);
  if (distance === 1) return seen(birthDate.oneDigit, "one digit off");
  if (leftDay === rightDay) return seen(birthDate.otherYear, "same day, other year");
  if (distance === 2) return seen(birthDate.twoDigits, "two digits off");
  return seen(birthDate.differs, "differs");
}

/** Years between two birth dates; undefined where one cannot be read. */
export function yearsApart(
  left: PreparedDate | undefined,
  right: PreparedDate | undefined,
): number | undefined {
  const [one] = left?.readings ?? [];
  const [other] = right?.readings ?? [];
  return one === undefined || other === undefined ? undefined : Math.abs(one.year - other.year);
}

function isSameDay(one: CalendarDate, other: CalendarDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

function isPlaceholder({ year, month, day }: CalendarDate): boolean {
  return month === 1 && day === 1 && placeholderYears.has(year);
}
