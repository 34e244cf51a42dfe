/** Reads a text of one format; undefined when the text is not of it. Milliseconds since the epoch. */
export type TimestampReader = (text: string) => number | undefined;

type Part = "year" | "month" | "day" | "hour" | "minute" | "second" | "fraction" | "half" | "zone";

/** The letters of SimpleDateFormat that are read: what they stand for, and the pattern of one that is not a number. */
const letters: Readonly<Record<string, { part: Part; pattern?: string }>> = {
  y: { part: "year" },
  M: { part: "month" },
  d: { part: "day" },
  H: { part: "hour" },
  h: { part: "hour" },
  m: { part: "minute" },
  s: { part: "second" },
  S: { part: "fraction" },
  a: { part: "half", pattern: "[AaPp][Mm]" },
  X: { part: "zone", pattern: "Z|[+-]\\d\\d(?::?\\d\\d)?" },
  Z: { part: "zone", pattern: "[+-]\\d{4}" },
  z: { part: "zone", pattern: "Z|UTC|GMT(?:[+-]\\d\\d?:\\d\\d)?" },
};

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A run of one letter, a quoted text, or one other character. */
const tokens = /([A-Za-z])\1*|'((?:[^']|'')*)'|[^A-Za-z']/gsu;

/**
 * Makes a reader of SourceLastUpdatedTimestampFormat: `EpochMilli`, or a pattern of Java's SimpleDateFormat with years,
 * months (also by their English names), days, hours, minutes, seconds, milliseconds, AM/PM and time zones; a text without
 * a zone is UTC (inferred).
 *
 * @returns undefined for a format that cannot be read.
 */
export function timestampReader(format: string): TimestampReader | undefined {
  if (format === "EpochMilli") {
    return (text) => (/^-?\d{1,15}$/u.test(text) ? Number(text) : undefined);
  }
  const runs = [...format.matchAll(tokens)];
  if (runs.map(([run]) => run).join("") !== format) return undefined;
  const parts: Part[] = [];
  let pattern = "";
  for (const [at, [run, letter, quoted]] of runs.entries()) {
    if (letter === undefined) {
      pattern += literally(quoted === undefined ? run : quoted.replaceAll("''", "'") || "'");
      continue;
    }
    const meaning = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
    if (!meaning || parts.includes(meaning.part)) return undefined;
    parts.push(meaning.part);
    pattern += `(${meaning.pattern ?? numberPattern(run, runs[at + 1]?.[1] !== undefined)})`;
  }
  if (!parts.includes("year")) return undefined;
  const whole = new RegExp(`^${pattern}$`, "u");
  return (text) => {
    const found = whole.exec(text);
    return found
      ? momentOf(new Map(parts.map((part, at) => [part, found[at + 1] ?? ""])))
      : undefined;
  };
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}

/**
 * As SimpleDateFormat reads numbers: of any length that makes sense, unless another field follows without anything between.
 */
function numberPattern(run: string, adjacent: boolean): string {
  if (run.startsWith("MMM")) return "[A-Za-z]{3,9}";
  if (adjacent) return `\\d{${run.length}}`;
  return run.startsWith("S") ? "\\d{1,9}" : "\\d{1,4}";
}

function momentOf(values: ReadonlyMap<Part, string>): number | undefined {
  const number = (part: Part, absent: number) => Number(values.get(part) ?? absent);
  const month = monthOf(values.get("month") ?? "1");
  const day = number("day", 1);
  const hour = hourOf(number("hour", 0), values.get("half"));
  const minute = number("minute", 0);
  const second = number("second", 0);
  const offset = zoneMinutes(values.get("zone") ?? "Z");
  if (month === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(yearOf(values.get("year") ?? ""), month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  date.setUTCHours(hour, minute - offset, second, milliseconds(values.get("fraction") ?? "0"));
  const moment = date.getTime();
  return Number.isNaN(moment) ? undefined : moment;
}

/** Two digits are a year from 1970 to 2069 (inferred; SimpleDateFormat takes the century from the clock). */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
}

function monthOf(text: string): number | undefined {
  const month = /\d/u.test(text)
    ? Number(text)
    : monthNames.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  return month >= 1 && month <= 12 ? month : undefined;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

/** Up to three digits are milliseconds, as in SimpleDateFormat; more are a finer fraction of the second. */
function milliseconds(digits: string): number {
  return Number(digits.slice(0, 3));
}

/** Minutes east of Greenwich. */
function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes = "0"] = /([+-])(\d\d?):?(\d\d)?$/u.exec(zone) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes);
  return sign === "-" ? -total : total;
}
