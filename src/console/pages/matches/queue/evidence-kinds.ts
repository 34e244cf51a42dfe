import type { Evidence } from "../../../../profile-model/compare/compare.ts";

/** A kind of evidence by which the queue can be filtered: "phone agrees", "first name differs". */
export interface EvidenceKind {
  /** In the URL: "phone.agrees". */
  id: string;
  label: string;
  attribute: Evidence["attribute"];
  /** Whether it speaks for one person or against. */
  agrees: boolean;
  /** Its place in a set of kinds. */
  bit: number;
}

const attributeLabels: Record<Evidence["attribute"], string> = {
  email: "E-mail",
  phone: "Phone",
  firstName: "First name",
  middleName: "Middle name",
  lastName: "Last name",
  fullName: "Full name",
  birthDate: "Birth date",
  address: "Address",
  accountNumber: "Account number",
  businessName: "Business name",
  gender: "Gender",
};

const attributes = Object.entries(attributeLabels) as [Evidence["attribute"], string][];

export const evidenceKinds: readonly EvidenceKind[] = [true, false].flatMap((agrees) =>
  attributes.map(([attribute, label], index) => ({
    id: `${attribute}.${agrees ? "agrees" : "differs"}`,
    label: `${label} ${agrees ? "agrees" : "differs"}`,
    attribute,
    agrees,
    bit: 1 << (index + (agrees ? 0 : attributes.length)),
  })),
);

/** The kinds of these ids as one number; ids that are none count for nothing. */
export function kindSet(ids: readonly string[]): number {
  return evidenceKinds.reduce((set, { id, bit }) => (ids.includes(id) ? set | bit : set), 0);
}
