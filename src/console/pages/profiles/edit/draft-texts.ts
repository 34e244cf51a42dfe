import {
  type AddressFieldName,
  addressPartNames,
  type FieldDefinition,
  standardFields,
  type StandardFieldName,
} from "../../../../profile-model/fields.ts";
import type { Address } from "../../../../profile-model/profile.ts";

export type AddressPartName = keyof Address;

/** One text that a person can enter: a field of the standard profile, or one part of an address. */
export interface DraftText {
  /** "FirstName", "Address.City": its key in a draft and its input's name. */
  path: string;
  field: StandardFieldName;
  part?: AddressPartName;
  /** What people read outside the field's own group: "Shipping address: city". */
  label: string;
  maxLength: number;
}

export const addressPartLabels: Readonly<Record<AddressPartName, string>> = {
  Address1: "Address line 1",
  Address2: "Address line 2",
  Address3: "Address line 3",
  Address4: "Address line 4",
  City: "City",
  County: "County",
  State: "State",
  Province: "Province",
  PostalCode: "Postal code",
  Country: "Country",
};

export function addressPath(field: AddressFieldName, part: AddressPartName): string {
  return `${field}.${part}`;
}

/** Every text of the standard profile in the order of the form. Contact preferences are no text. */
export const draftTexts: readonly DraftText[] = standardFields.flatMap(
  (field): DraftText | DraftText[] => {
    if (field.kind === "preferences") return [];
    if (field.kind === "address") return addressTexts(field);
    return { path: field.name, field: field.name, label: field.label, maxLength: field.maxLength };
  },
);

function addressTexts({ name, label, maxLength }: FieldDefinition): DraftText[] {
  return addressPartNames.map((part) => ({
    path: `${name}.${part}`,
    field: name,
    part,
    label: `${label}: ${addressPartLabels[part].toLowerCase()}`,
    maxLength,
  }));
}
