import type { ObjectOfType } from "../../../api/profile-objects.ts";
import { parseJson } from "../../../components/json/flatten-json.ts";

/** One contact of a person with the business. */
export interface Contact {
  id: string;
  /** When it began; undefined where its record does not say, or not in a form that can be read. */
  at: Date | undefined;
  /** "Contact by voice, inbound" */
  what: string;
  objectTypeName: string;
  /** JSON of its record. */
  content: string;
}

/**
 * Reads a communication record (Administrator Guide, "Standard communication record": Channel, CreatedDate) or a contact record
 * of Amazon Connect ("Contact records data model": Channel, InitiationMethod, InitiationTimestamp).
 */
export function readContact({ uniqueKey, objectTypeName, content }: ObjectOfType): Contact {
  const document: unknown = parseJson(content)?.document;
  const channel = textOf(document, "Channel");
  const method = textOf(document, "InitiationMethod");
  return {
    id: `${objectTypeName} ${uniqueKey}`,
    at: dateOf(textOf(document, "CreatedDate") ?? textOf(document, "InitiationTimestamp")),
    what: [channel ? `Contact by ${inWords(channel)}` : "Contact", method && inWords(method)]
      .filter(Boolean)
      .join(", "),
    objectTypeName,
    content,
  };
}

function textOf(document: unknown, name: string): string | undefined {
  if (typeof document !== "object" || document === null) return undefined;
  const value = (document as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** "queue transfer" for QUEUE_TRANSFER. */
function inWords(name: string): string {
  return name.toLowerCase().replaceAll("_", " ");
}
