import type {
  DeleteProfileObjectRequest,
  DeleteProfileObjectResponse,
  ListProfileObjectsRequest,
  ListProfileObjectsResponse,
  PutProfileObjectRequest,
  PutProfileObjectResponse,
} from "@aws-sdk/client-customer-profiles";
import { mapObject } from "../../profile-model/object-types/map-object.ts";
import { ingestObject } from "../ingestion/ingest-object.ts";
import { ingestionRules } from "../ingestion/ingestion-rules.ts";
import { findEffectiveObjectType } from "../store/effective-object-types.ts";
import { NextTokens } from "./next-token.ts";
import { isBeingRemoved } from "../store/object-type-removals.ts";
import { recordHistory } from "../store/profile-history.ts";
import { deleteObject, findObject } from "../store/profile-objects.ts";
import { deleteStandardObject, findStandardObject } from "../store/standard-objects.ts";
import { badRequest, notFound } from "../wire/service-error.ts";
import { filledPage } from "./filled-page.ts";
import {
  isStandardObject,
  objectFilter,
  objectsOfProfile,
  type ListedObject,
} from "./listed-objects.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";
import { requiredProfile } from "./required-profile.ts";

/** "Maximum size of one object or profile", 250 KB, cannot be raised (Administrator Guide, service limits). */
const largestObjectBytes = 250 * 1024;
/** A filter maps each object anew, which costs about what reading so many characters does. */
const mappingWork = 5000;
/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

/** Refuses lone surrogates, which escapes can write: they are all stored as the same replacement character. */
function wellFormed(name: string, value: unknown): unknown {
  if (!name.isWellFormed() || (typeof value === "string" && !value.isWellFormed()))
    throw new SyntaxError("A text is not well-formed Unicode");
  return value;
}

function parseObject(text: string): unknown {
  if (Buffer.byteLength(text) > largestObjectBytes)
    throw badRequest("Object exceeds the maximum size of 250 KB");
  try {
    return JSON.parse(text, wellFormed) as unknown;
  } catch {
    // The parser's own message would quote the object.
    throw badRequest("Object is not valid JSON of well-formed Unicode");
  }
}

/**
 * Takes an object of a type that the domain or the service defines. AWS checks it, answers, and ingests it later; here
 * it is ingested when the answer comes. An object that is right in itself and finds no profile is answered with 200 too,
 * and is in the dead letters.
 *
 * @throws ServiceError 400 for an object that is not a JSON object, exceeds 250 KB, has an empty UNIQUE key or only empty
 *   PROFILE keys, or is of a standard type; 404 for an unknown type (inferred).
 */
export function putProfileObject(
  request: Validated<PutProfileObjectRequest, "DomainName" | "ObjectTypeName" | "Object">,
  { database, now }: OperationContext,
): PutProfileObjectResponse {
  const domain = requiredDomain(database, request.DomainName);
  const { ObjectTypeName: name, Object: content } = request;
  if (isStandardObject(name)) {
    throw badRequest(`Objects of the standard type ${name} are made by the service from others`);
  }
  const objectType = findEffectiveObjectType(database, domain.id, name);
  if (!objectType) throw notFound(`ObjectTypeName ${name} is not found in domain ${domain.name}`);
  if (isBeingRemoved(database, domain.id, name)) {
    throw badRequest(`Object type ${name} is being deleted`);
  }
  const mapped = mapObject(objectType.mapping, parseObject(content));
  if (mapped.kind === "failed") throw badRequest(mapped.message);
  const rules = ingestionRules(database, domain, objectType, now);
  return { ProfileObjectUniqueKey: ingestObject(database, domain.id, rules, mapped, content, now) };
}

/**
 * The objects of a type that a profile has, in the order of ingestion (inferred): of an ingested type as they were sent
 * (inferred), of a standard one what has accumulated. A page of large objects is short, and so is one whose filter has much
 * to read; it may be empty, and the token leads on. A type without objects is an empty list, defined or not (inferred).
 *
 * @throws ServiceError 404 for a profile that the domain does not have, 400 for a token of another list.
 */
export function listProfileObjects(
  request: Validated<ListProfileObjectsRequest, "DomainName" | "ObjectTypeName" | "ProfileId">,
  { database, now }: OperationContext,
): ListProfileObjectsResponse {
  const domain = requiredDomain(database, request.DomainName);
  const { row } = requiredProfile(database, domain, request.ProfileId);
  const { ObjectTypeName, ObjectFilter, NextToken, MaxResults = defaultPage } = request;
  const tokens = new NextTokens(database, [
    "ListProfileObjects",
    row,
    ObjectTypeName,
    ObjectFilter ?? null,
  ]);
  const accepts = objectFilter(database, domain.id, ObjectTypeName, ObjectFilter);
  const after = tokens.read(NextToken, 0);
  const objects = objectsOfProfile(database, row, ObjectTypeName, now, after);
  const work = ({ content }: ListedObject): number =>
    content.length + (ObjectFilter ? mappingWork : 0);
  const { items, next } = filledPage(objects, MaxResults, work, accepts);
  return {
    Items: items.map(({ uniqueKey, content }) => ({
      ObjectTypeName,
      ProfileObjectUniqueKey: uniqueKey,
      Object: content,
    })),
    ...(next && { NextToken: tokens.issue(next.row - 1) }),
  };
}

/**
 * Deletes an object. What it gave to its profile stays: fields, keys and standard objects (inferred).
 *
 * @throws ServiceError 404 for an object that the profile does not have (message inferred).
 */
export function deleteProfileObject(
  request: Validated<
    DeleteProfileObjectRequest,
    "DomainName" | "ProfileId" | "ObjectTypeName" | "ProfileObjectUniqueKey"
  >,
  { database, now }: OperationContext,
): DeleteProfileObjectResponse {
  const domain = requiredDomain(database, request.DomainName);
  const { row: profile } = requiredProfile(database, domain, request.ProfileId);
  const { ObjectTypeName: objectType, ProfileObjectUniqueKey: objectKey } = request;
  const isStandard = isStandardObject(objectType);
  const find = isStandard ? findStandardObject : findObject;
  const object = find(database, domain.id, objectType, objectKey);
  if (object?.profile !== profile || object.expiresAt <= now) {
    throw notFound(`The profile has no object of type ${objectType} with this key`);
  }
  if (isStandard) deleteStandardObject(database, object.row);
  else deleteObject(database, object.row);
  const record = { action: "DELETED_BY_CUSTOMER", objectType, objectKey } as const;
  recordHistory(database, profile, record, now);
  // The API reference's example.
  return { Message: "OK" };
}
