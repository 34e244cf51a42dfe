import type { UpdateProfileCommandInput } from "@aws-sdk/client-customer-profiles";
import { addressFieldNames, addressPartNames } from "../../../../profile-model/fields.ts";
import type { Address } from "../../../../profile-model/profile.ts";
import type { FieldDifference } from "../../../ledger/decision.ts";

/** What UpdateProfile sets. */
export type FieldsToSet = Omit<UpdateProfileCommandInput, "DomainName" | "ProfileId">;

const addresses: ReadonlySet<string> = new Set(addressFieldNames);

/** The request that gives each field its `expected` value; "" removes one (UpdateProfile, API reference). */
export function fieldsToSet(differences: readonly FieldDifference[]): FieldsToSet {
  const fields: Record<string, unknown> = {};
  const attributes: [string, string][] = [];
  for (const { path, expected } of differences)
    if (path.startsWith("Attributes."))
      attributes.push([
        path.slice("Attributes.".length),
        typeof expected === "string" ? expected : "",
      ]);
    else if (addresses.has(path))
      fields[path] = Object.fromEntries(
        addressPartNames.map((part) => [part, (expected as Address | undefined)?.[part] ?? ""]),
      );
    else if (path === "EngagementPreferences") fields[path] = expected ?? { Phone: [], Email: [] };
    else fields[path] = expected ?? "";
  return {
    ...fields,
    ...(attributes.length > 0 && { Attributes: Object.fromEntries(attributes) }),
  };
}
