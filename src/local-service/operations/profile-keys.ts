import type {
  AddProfileKeyRequest,
  AddProfileKeyResponse,
  DeleteProfileKeyRequest,
  DeleteProfileKeyResponse,
} from "@aws-sdk/client-customer-profiles";
import { predefinedKeyNames } from "../../profile-model/object-types/predefined-keys.ts";
import { addKeys, deleteKeys } from "../store/added-keys.ts";
import type { Database } from "../store/database.ts";
import type { StoredDomain } from "../store/domains.ts";
import { domainKeyContentTypes, keyContentType } from "../store/effective-object-types.ts";
import { recordHistory } from "../store/profile-history.ts";
import { keyForm, type KeyValue } from "../store/profile-keys.ts";
import { badRequest } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";
import { requiredProfile } from "./required-profile.ts";

const profileIdKey = "_profileId";

/**
 * "Key names: start with a letter, or with an underscore only if already a key of the domain" (Administrator Guide, key
 * definition details; applied to AddProfileKey by inference).
 */
function checkName(database: Database, domain: StoredDomain, name: string): void {
  const isKnown =
    /^[A-Za-z]/u.test(name) ||
    predefinedKeyNames.has(name) ||
    domainKeyContentTypes(database, domain.id, "").has(name);
  if (!isKnown) {
    throw badRequest(
      `KeyName ${name} must start with a letter, be predefined, or be a key of one of the domain's object types`,
    );
  }
}

/** The values in the form in which they are stored and searched. */
function keysOf(
  database: Database,
  domain: StoredDomain,
  { KeyName: name, Values }: Validated<AddProfileKeyRequest, "KeyName" | "Values">,
): KeyValue[] {
  if (Values.length === 0) throw badRequest("Values must have at least one entry");
  const contentType = keyContentType(database, domain.id, name);
  return Values.map((given) => {
    const value = keyForm(name, given, contentType);
    if (value === "") throw badRequest("A value of a key must have content");
    return { name, value };
  });
}

/**
 * Adds values of a key by which the profile is found from now on, beside those that its fields and objects give. Several
 * profiles can have the same value (inferred). `_profileId` can only be added as what it is anyway (inferred).
 */
export function addProfileKey(
  request: Validated<AddProfileKeyRequest, "DomainName" | "ProfileId" | "KeyName" | "Values">,
  { database, now }: OperationContext,
): AddProfileKeyResponse {
  const domain = requiredDomain(database, request.DomainName);
  const { row } = requiredProfile(database, domain, request.ProfileId);
  const { KeyName, Values } = request;
  checkName(database, domain, KeyName);
  const keys = keysOf(database, domain, request);
  if (KeyName === profileIdKey) {
    if (keys.some(({ value }) => value !== request.ProfileId)) {
      throw badRequest(`A profile can have no other ${profileIdKey} than its ProfileId`);
    }
    return { KeyName, Values };
  }
  addKeys(database, domain.id, row, keys);
  const content = JSON.stringify({ KeyName, Values });
  recordHistory(
    database,
    row,
    { action: "ADDED_PROFILE_KEY", objectType: "_profile", content },
    now,
  );
  return { KeyName, Values };
}

/**
 * Removes values of a key, also those that a field gave: the profile is not found by them until it is written again
 * (inferred). Values that the profile does not have are passed over (inferred).
 */
export function deleteProfileKey(
  request: Validated<DeleteProfileKeyRequest, "DomainName" | "ProfileId" | "KeyName" | "Values">,
  { database, now }: OperationContext,
): DeleteProfileKeyResponse {
  const domain = requiredDomain(database, request.DomainName);
  const { row } = requiredProfile(database, domain, request.ProfileId);
  const { KeyName, Values } = request;
  if (KeyName === profileIdKey) throw badRequest(`${profileIdKey} cannot be removed`);
  if (deleteKeys(database, domain.id, row, keysOf(database, domain, request)) > 0) {
    const content = JSON.stringify({ KeyName, Values });
    const record = { action: "DELETED_PROFILE_KEY", objectType: "_profile", content } as const;
    recordHistory(database, row, record, now);
  }
  // The API reference's example.
  return { Message: "OK" };
}
