import type { Profile as SdkProfile } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Link from "@cloudscape-design/components/link";
import {
  addressFieldNames,
  emailFieldNames,
  phoneFieldNames,
} from "../../../../profile-model/fields.ts";
import type { Profile } from "../../../../profile-model/profile.ts";
import { maskValue, type PersonalValueKind } from "../../../components/mask-value.ts";
import { MaskedValue } from "../../../components/masked-value.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import type { TableColumn } from "../../../components/table-preferences/table-column.ts";
import { paths } from "../../../paths.ts";
import { searchKeyLabel } from "../../../search/search-keys.ts";
import { displayName } from "../../../../profile-model/display-name.ts";

/** A profile as a list shows it: found by a search, or by its id. */
type ListedProfile = Profile & Pick<SdkProfile, "ProfileId" | "FoundByItems">;

interface ResultColumnsOptions {
  domainName: string;
  /** Whether FoundByItems tells anything: only with several keys. */
  hasSeveralKeys: boolean;
  /** Every row is revealed, so none needs a button of its own. */
  areAllRevealed: boolean;
  isRevealed: (profile: ListedProfile) => boolean;
  onReveal: (profile: ListedProfile) => void;
}

/** A profile's distinct values among fields of one kind, the first field's first. */
function distinctValues(profile: ListedProfile, fields: readonly (keyof Profile)[]): string[] {
  const values = fields.map((field) => profile[field]);
  return [
    ...new Set(values.filter((value) => typeof value === "string" && value !== "")),
  ] as string[];
}

function city(profile: ListedProfile): string | undefined {
  return addressFieldNames.map((field) => profile[field]?.City).find(Boolean);
}

function foundBy({ FoundByItems = [] }: ListedProfile): string {
  return FoundByItems.map(({ KeyName = "" }) => searchKeyLabel(KeyName)).join(", ");
}

function hasPersonalValues(profile: ListedProfile): boolean {
  const fields = [...emailFieldNames, ...phoneFieldNames, "BirthDate" as const];
  return distinctValues(profile, fields).length > 0;
}

export function resultColumns({
  domainName,
  hasSeveralKeys,
  areAllRevealed,
  isRevealed,
  onReveal,
}: ResultColumnsOptions): TableColumn<ListedProfile>[] {
  const personalCell = (profile: ListedProfile, kind: PersonalValueKind, values: string[]) => {
    const [first, ...others] = values;
    if (first === undefined) return "–";
    return (
      <>
        <MaskedValue kind={kind} value={first} isRevealed={isRevealed(profile)} />
        {others.length > 0 && ` and ${others.length} more`}
      </>
    );
  };
  const personalText = (profile: ListedProfile, kind: PersonalValueKind, values: string[]) => {
    const [first, ...others] = values;
    if (first === undefined) return undefined;
    const shown = isRevealed(profile) ? first : maskValue(kind, first);
    return others.length > 0 ? `${shown} and ${others.length} more` : shown;
  };
  return [
    {
      id: "name",
      header: "Name",
      isRowHeader: true,
      isAlwaysVisible: true,
      text: displayName,
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
      text: (profile) => personalText(profile, "email", distinctValues(profile, emailFieldNames)),
      cell: (profile) => personalCell(profile, "email", distinctValues(profile, emailFieldNames)),
    },
    {
      id: "phone",
      header: "Phone",
      minWidth: 150,
      text: (profile) => personalText(profile, "phone", distinctValues(profile, phoneFieldNames)),
      cell: (profile) => personalCell(profile, "phone", distinctValues(profile, phoneFieldNames)),
    },
    {
      id: "city",
      header: "City",
      minWidth: 120,
      text: city,
      cell: (profile) => <PlainValue>{city(profile) ?? "–"}</PlainValue>,
    },
    {
      id: "birth-date",
      header: "Birth date",
      minWidth: 130,
      text: (profile) => personalText(profile, "date", distinctValues(profile, ["BirthDate"])),
      cell: (profile) => personalCell(profile, "date", distinctValues(profile, ["BirthDate"])),
    },
    {
      id: "profile-id",
      header: "Profile ID",
      minWidth: 280,
      isHiddenAtFirst: true,
      text: ({ ProfileId }) => ProfileId,
      cell: ({ ProfileId = "–" }) => <PlainValue>{ProfileId}</PlainValue>,
    },
    ...(hasSeveralKeys
      ? [{ id: "found-by", header: "Found by", minWidth: 120, text: foundBy, cell: foundBy }]
      : []),
    ...(areAllRevealed
      ? []
      : [
          {
            id: "reveal",
            header: "Personal values",
            minWidth: 160,
            cell: (profile: ListedProfile) =>
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
