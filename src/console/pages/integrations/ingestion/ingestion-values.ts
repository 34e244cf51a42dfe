import type {
  GetIntegrationCommandOutput,
  PutIntegrationCommandInput,
  Scope,
} from "@aws-sdk/client-customer-profiles";
import { eventTypes } from "../../../../profile-model/integrations/event-types.ts";
import type { FormFields } from "../../../components/form-fields.ts";
import { objectTypeNameError } from "../../../components/object-type-name.ts";
import { textError } from "../text-error.ts";

/** What an integration does with what comes in, as its form has it: texts, empty for what is not given. */
export interface IngestionValues {
  /** Whether everything is of one object type, or each type of event has its own. */
  typesBy: "one" | "event";
  objectTypeName: string;
  /** An object type by event type; empty for events that are passed over. */
  objectTypeNames: Readonly<Record<string, string>>;
  scope: Scope;
  roleArn: string;
  eventTrigger: string;
}

export type IngestionField = "objectTypeName" | "objectTypeNames" | "roleArn" | "eventTrigger";

const inWords = (text: string) => text.trim() || undefined;

export const ingestionFields: FormFields<IngestionValues> = {
  typesBy: {
    label: "Object types",
    inWords: (typesBy) => (typesBy === "one" ? "one for all" : "one by event type"),
  },
  objectTypeName: { label: "Object type", inWords },
  objectTypeNames: {
    label: "Object types by event type",
    inWords: (names) =>
      Object.entries(namesGiven(names))
        .map(([event, type]) => `${event}: ${type}`)
        .join(", ") || undefined,
  },
  scope: { label: "Applies to", inWords: scopeInWords },
  roleArn: { label: "IAM role", inWords },
  eventTrigger: { label: "Event trigger", inWords },
};

/** Shape `Scope`; PROFILE is the default. */
export function scopeInWords(scope: Scope | undefined): string {
  return scope === "DOMAIN" ? "The domain, no profile" : "Profiles";
}

/** What an integration does with what comes in, of one that is there or of a request to put one. */
export function ingestionOf(
  integration: Pick<
    GetIntegrationCommandOutput,
    "ObjectTypeName" | "ObjectTypeNames" | "Scope" | "RoleArn" | "EventTriggerNames"
  >,
): IngestionValues {
  const { ObjectTypeName, ObjectTypeNames = {} } = integration;
  return {
    typesBy: ObjectTypeName === undefined ? "event" : "one",
    objectTypeName: ObjectTypeName ?? "",
    objectTypeNames: ObjectTypeNames,
    scope: integration.Scope ?? "PROFILE",
    roleArn: integration.RoleArn ?? "",
    eventTrigger: integration.EventTriggerNames?.[0] ?? "",
  };
}

/** The event types that a form offers: those of the API, and what an integration has besides. */
export function eventTypesFor(names: Readonly<Record<string, string>>): string[] {
  return [...new Set([...eventTypes, ...Object.keys(names)])];
}

function namesGiven(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([event, type]) => (type.trim() ? [[event, type.trim()]] : [])),
  );
}

/** What is wrong with each field, as a sentence; undefined where nothing is. */
export function ingestionErrors(
  values: IngestionValues,
): Record<IngestionField, string | undefined> {
  const isOne = values.typesBy === "one";
  return {
    objectTypeName: isOne ? objectTypeNameError(values.objectTypeName.trim()) : undefined,
    objectTypeNames: isOne ? undefined : typeNamesError(namesGiven(values.objectTypeNames)),
    roleArn: textError(values.roleArn.trim(), {
      what: "The ARN of the role",
      max: 512,
      pattern: /^arn:aws:iam:.*:[0-9]+:.*$/u,
      advice: "Enter an ARN such as arn:aws:iam::123456789012:role/profiles.",
    }),
    eventTrigger: textError(values.eventTrigger.trim(), {
      what: "The name of the event trigger",
      max: 64,
      pattern: /^[a-zA-Z0-9_-]+$/u,
      advice: "Use letters, digits, hyphens and underscores only.",
    }),
  };
}

function typeNamesError(names: Record<string, string>): string | undefined {
  const entries = Object.entries(names);
  if (entries.length === 0) return "Enter an object type for at least one event type.";
  for (const [event, type] of entries) {
    const wrong = objectTypeNameError(type);
    if (wrong) return `${event}: ${wrong}`;
  }
  return undefined;
}

/** The members of PutIntegration for these values. */
export function ingestionInput(
  values: IngestionValues,
): Omit<PutIntegrationCommandInput, "DomainName"> {
  const roleArn = values.roleArn.trim();
  const eventTrigger = values.eventTrigger.trim();
  return {
    ...(values.typesBy === "one"
      ? { ObjectTypeName: values.objectTypeName.trim() }
      : { ObjectTypeNames: namesGiven(values.objectTypeNames) }),
    Scope: values.scope,
    ...(roleArn && { RoleArn: roleArn }),
    ...(eventTrigger && { EventTriggerNames: [eventTrigger] }),
  };
}
