import type { ContentType } from "../normalise/search-key.ts";
import type { ObjectTypeField, ObjectTypeKey, ObjectTypeMapping } from "./object-type.ts";

/** A rule that a definition breaks. */
export interface Violation {
  /** The member it is about, from the request's root: `["Fields", "email", "Target"]`. */
  path: readonly string[];
  /** A sentence that names the rule and the field or key. */
  message: string;
}

/** PutProfileObjectType, as far as rules go over it. */
export interface ObjectTypeDefinition extends Omit<Partial<ObjectTypeMapping>, "Fields" | "Keys"> {
  ObjectTypeName: string;
  TemplateId?: string | undefined;
  MaxProfileObjectCount?: number | undefined;
  Fields?: Readonly<Record<string, ObjectTypeField>> | undefined;
  Keys?: Readonly<Record<string, readonly ObjectTypeKey[]>> | undefined;
}

/** What a definition is held against, besides itself. */
export interface ValidationContext {
  /** The content types of the keys that the domain's other object types have, by the key's name. */
  domainKeys: ReadonlyMap<string, readonly ContentType[]>;
  /** How many other object types the domain has. */
  otherObjectTypes: number;
  isTemplate: (templateId: string) => boolean;
}

/** Quotas by default (Administrator Guide, "Service quotas"; all can be raised but the number of fields). */
export const quotas = { objectTypes: 100, fields: 250, keys: 10, objectsPerProfile: 1000 } as const;

/**
 * Characters of all Handlebars templates of an object type: parsing costs some microseconds a character. The limit is this
 * product's; AWS names only the 1,000 of each.
 */
export const mostTemplateText = 16 * 1024;
