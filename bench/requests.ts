import { domainName } from "./filled-store.ts";
import { profileOf, valuesOf } from "./profiles.ts";
import type { RequestToSign } from "./signed-requests.ts";

const objectTypeName = "Order";

const base = `/domains/${domainName}`;

/** SearchProfiles by each of four keys in turn, for profiles from all over the store. */
export function searches(count: number, profiles: number, seed: number): RequestToSign[] {
  return Array.from({ length: count }, (_, index) => {
    const { email, phone, account, fullName } = valuesOf((seed + index * 7919) % profiles);
    const keys = { _email: email, _phone: phone, _account: account, _fullName: fullName };
    const [KeyName, value] = Object.entries(keys)[index % 4] ?? [];
    return {
      method: "POST",
      path: `${base}/profiles/search`,
      body: JSON.stringify({ KeyName, Values: [value] }),
    };
  });
}

/** CreateProfile, from number `from` on. */
export function creations(from: number, count: number): RequestToSign[] {
  return Array.from({ length: count }, (_, index) => ({
    method: "POST",
    path: `${base}/profiles`,
    body: JSON.stringify(profileOf(from + index)),
  }));
}

export const defineObjectType: RequestToSign = {
  method: "PUT",
  path: `${base}/object-types/${objectTypeName}`,
  body: JSON.stringify({
    Description: "Orders of the benchmark",
    AllowProfileCreation: true,
    Fields: {
      id: { Source: "_source.id", ContentType: "STRING" },
      email: {
        Source: "_source.email",
        Target: "_profile.EmailAddress",
        ContentType: "EMAIL_ADDRESS",
      },
      total: { Source: "_source.total", Target: "_profile.Attributes.lastTotal" },
    },
    Keys: {
      benchOrderId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
    },
  }),
};

/** PutProfileObject of objects that each belong to a profile of the store, from object `from` on. */
export function objects(from: number, count: number, profiles: number): RequestToSign[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const { email } = valuesOf((number * 7919) % profiles);
    const content = { id: `order-${number}`, email, total: number % 900 };
    return {
      method: "PUT",
      path: `${base}/profiles/objects`,
      body: JSON.stringify({ ObjectTypeName: objectTypeName, Object: JSON.stringify(content) }),
    };
  });
}

/** MergeProfiles of two profiles each, none twice. */
export function merges(profileIds: readonly string[], count: number): RequestToSign[] {
  return Array.from({ length: count }, (_, index) => ({
    method: "POST",
    path: `${base}/profiles/objects/merge`,
    body: JSON.stringify({
      MainProfileId: profileIds[2 * index],
      ProfileIdsToBeMerged: [profileIds[2 * index + 1]],
    }),
  }));
}
