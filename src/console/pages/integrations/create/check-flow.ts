import { needsConnectorProfile } from "../../../../profile-model/integrations/connectors.ts";
import type { FlowDraft, ScheduleDraft } from "./flow-draft.ts";
import { textError } from "../text-error.ts";

/** What is wrong with a flow's fields, each as a sentence; a field with nothing wrong is not there. */
export type FieldErrors<Field extends string> = Partial<Record<Field, string>>;

export type ConnectionField =
  | "name"
  | "description"
  | "kmsArn"
  | "connectorProfile"
  | "object"
  | "bucket"
  | "bucketPrefix";

const word = /^[^\s]+$/u;
const noSpaces = "Spaces are not allowed.";

/** By the shapes that FlowDefinition and SourceFlowConfig name, and by what each connector needs. */
export function checkConnection(flow: FlowDraft): FieldErrors<ConnectionField> {
  const { connector } = flow;
  const ofS3 = connector === "S3";
  return withoutEmpty<ConnectionField>({
    name: textError(flow.name, {
      what: "The name of the flow",
      min: 2,
      max: 256,
      pattern: /^[a-zA-Z0-9][\w!@#.-]+$/u,
      advice: "Begin with a letter or digit, then letters, digits and _ ! @ # . - only; no spaces.",
    }),
    description: textError(flow.description, {
      what: "The description",
      max: 2048,
      pattern: /^[\w!@#\-.?,\s]*$/u,
      advice: "Use letters without accents, digits, spaces and _ ! @ # - . ? , only.",
    }),
    kmsArn: textError(flow.kmsArn, {
      what: "The ARN of the KMS key",
      min: 20,
      max: 2048,
      pattern: /^arn:aws:kms:.*:[0-9]+:.*$/u,
      advice: "Enter an ARN such as arn:aws:kms:us-east-1:123456789012:key/1234abcd.",
    }),
    connectorProfile: textError(flow.connectorProfile, {
      what: "The name of the connector profile",
      min: needsConnectorProfile(connector) ? 1 : 0,
      max: 256,
      pattern: /^[\w/!@#+=.-]+$/u,
      advice: "Use letters without accents, digits and _ / ! @ # + = . - only; no spaces.",
    }),
    object: ofS3
      ? undefined
      : textError(flow.object, {
          what: "The object",
          min: 1,
          max: 512,
          pattern: word,
          advice: noSpaces,
        }),
    bucket: ofS3
      ? textError(flow.bucket, {
          what: "The name of the bucket",
          min: 3,
          max: 63,
          pattern: word,
          advice: noSpaces,
        })
      : undefined,
    bucketPrefix: ofS3
      ? textError(flow.bucketPrefix, {
          what: "The prefix",
          max: 512,
          pattern: /^.*$/u,
          advice: "Line breaks are not allowed.",
        })
      : undefined,
  });
}

export type ScheduleField = Exclude<keyof ScheduleDraft, "pullMode">;

const oneLine = { pattern: /^.*$/u, advice: "Line breaks are not allowed." };

/** By the shape `ScheduledTriggerProperties`, and by what makes a time span. */
export function checkSchedule(schedule: ScheduleDraft): FieldErrors<ScheduleField> {
  const { start, end } = schedule;
  return withoutEmpty<ScheduleField>({
    expression: expressionError(schedule.expression),
    start: momentError(start),
    end: momentError(end) ?? orderError(start, end),
    firstExecutionFrom: momentError(schedule.firstExecutionFrom),
    timezone: timezoneError(schedule.timezone),
    offset: offsetError(schedule.offset),
    incrementalField: textError(schedule.incrementalField, {
      what: "The name",
      max: 256,
      ...oneLine,
    }),
  });
}

/** The units in which AppFlow counts ("ScheduledTriggerProperties", AppFlow API reference: `rate(5minutes)`). */
const rate = /^rate\(\s*(\d+)\s*(minute|hour|day|week|month)s?\s*\)$/u;

/** AppFlow takes other expressions than rates too, which are its to check. */
function expressionError(expression: string): string | undefined {
  const wrong = textError(expression, { what: "How often it runs", min: 1, max: 256, ...oneLine });
  if (wrong) return wrong;
  if (!expression.startsWith("rate(")) return undefined;
  const count = rate.exec(expression)?.[1];
  return Number(count) >= 1
    ? undefined
    : "Enter a rate such as rate(5minutes), rate(1hours) or rate(1days).";
}

/** A moment of a form, `YYYY-MM-DD HH:MM` in UTC; undefined for what is none. */
export function parseMoment(text: string): Date | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/u.exec(text.trim());
  if (!parts) return undefined;
  const iso = `${parts[1] ?? ""}T${parts[2] ?? ""}`;
  const moment = new Date(`${iso}:00Z`);
  // The 31st of a shorter month would count as the first of the next.
  return Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(iso)
    ? undefined
    : moment;
}

function momentError(text: string): string | undefined {
  if (text.trim() === "" || parseMoment(text)) return undefined;
  return "Enter a date and time such as 2027-01-31 09:30.";
}

function orderError(start: string, end: string): string | undefined {
  const [from, until] = [parseMoment(start), parseMoment(end)];
  return from && until && until <= from ? "The end must be after the start." : undefined;
}

function timezoneError(timezone: string): string | undefined {
  if (timezone === "") return undefined;
  try {
    Intl.DateTimeFormat("en", { timeZone: timezone });
    return undefined;
  } catch {
    return "Enter the name of a time zone such as America/New_York.";
  }
}

/** Shape `ScheduleOffset`, seconds. */
function offsetError(offset: string): string | undefined {
  if (offset === "") return undefined;
  return /^\d+$/u.test(offset) && Number(offset) <= 36_000
    ? undefined
    : "Enter 0 to 36,000 seconds.";
}

/** A record without its undefined values. */
export function withoutEmpty<Field extends string>(
  errors: Record<Field, string | undefined>,
): FieldErrors<Field> {
  return Object.fromEntries(
    Object.entries(errors).filter(([, error]) => error !== undefined),
  ) as FieldErrors<Field>;
}
