import type { Profile } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Link from "@cloudscape-design/components/link";
import type { TableProps } from "@cloudscape-design/components/table";
import {
  addressFieldNames,
  emailFieldNames,
  phoneFieldNames,
} from "../../../../profile-model/fields.ts";
import type { PersonalValueKind } from "../../../components/mask-value.ts";
import { MaskedValue } from "../../../components/masked-value.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";

import { paths } from "../../../paths.ts";
import { searchKeyLabel } from "../search-keys.ts";
import { displayName } from "../../../../profile-model/display-name.ts";

interface ResultColumnsOptions {
  domainName: string;
  /** Whether FoundByItems tells anything: only with several keys. */
  hasSeveralKeys: boolean;
  /** Every row is revealed, so none needs a button of its own. */
  areAllRevealed: boolean;
  isRevealed: (profile: Profile) => boolean;
  onReveal: (profile: Profile) => void;
}

/** A profile's distinct values among fields of one kind, the first field's first. */
function distinctValues(profile: Profile, fields: readonly (keyof Profile)[]): string[] {
  const values = fields.map((field) => profile[field]);
  return [
    ...new Set(values.filter((value) => typeof value === "string" && value !== "")),
  ] as string[];
}

function city(profile: Profile): string | undefined {
  return addressFieldNames.map((field) => profile[field]?.City).find(Boolean);
}

function foundBy({ FoundByItems = [] }: Profile): string {
  return FoundByItems.map(({ KeyName = "" }) => searchKeyLabel(KeyName)).join(", ");
}

function hasPersonalValues(profile: Profile): boolean {
  const fields = [...emailFieldNames, ...phoneFieldNames, "BirthDate" as const];
  return distinctValues(profile, fields).length > 0;
}

export function resultColumns({
  domainName,
  hasSeveralKeys,
  areAllRevealed,
  isRevealed,
  onReveal,
}: ResultColumnsOptions): TableProps.ColumnDefinition<Profile>[] {
  const personalCell = (profile: Profile, kind: PersonalValueKind, values: string[]) => {
    const [first, ...others] = values;
    if (first === undefined) return "–";
    return (
      <>
        <MaskedValue kind={kind} value={first} isRevealed={isRevealed(profile)} />
        {others.length > 0 && ` and ${others.length} more`}
      </>
    );
  };
  return [
    {
      id: "name",
      header: "Name",
      isRowHeader: true,
      minWidth: 160,
      cell: (profile) => (
        <Link href={paths.profile(domainName, profile.ProfileId ?? "")}>
          <PlainValue>{displayName(profile)}</PlainValue>
        </Link>
      ),
    },
    {
      id: "email",
      header: "E-mail",
      minWidth: 200,
      cell: (profile) => personalCell(profile, "email", distinctValues(profile, emailFieldNames)),
    },
    {
      id: "phone",
      header: "Phone",
      minWidth: 150,
      cell: (profile) => personalCell(profile, "phone", distinctValues(profile, phoneFieldNames)),
    },
    {
      id: "city",
      header: "City",
      minWidth: 120,
      cell: (profile) => <PlainValue>{city(profile) ?? "–"}</PlainValue>,
    },
    {
      id: "birth-date",
      header: "Birth date",
      minWidth: 130,
      cell: (profile) => personalCell(profile, "date", distinctValues(profile, ["BirthDate"])),
    },
    ...(hasSeveralKeys
      ? [{ id: "found-by", header: "Found by", minWidth: 120, cell: foundBy }]
      : []),
    ...(areAllRevealed
      ? []
      : [
          {
            id: "reveal",
            header: "Personal values",
            minWidth: 160,
            cell: (profile: Profile) =>
              hasPersonalValues(profile) && (
                <Button
                  variant="inline-link"
                  ariaLabel={`${isRevealed(profile) ? "Hide" : "Reveal"} the personal values of ${displayName(profile)}`}
                  onClick={() => onReveal(profile)}
                >
                  {isRevealed(profile) ? "Hide" : "Reveal"}
                </Button>
              ),
          },
        ]),
  ];
}
