import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { standardFields } from "../../../../profile-model/fields.ts";
import type { Profile } from "../../../../profile-model/profile.ts";
import { fieldValue } from "./field-value.tsx";

interface StandardFieldsProps {
  profile: Profile;
  showEmpty: boolean;
}

const groups = Map.groupBy(standardFields, ({ group }) => group);

/** How many standard fields of a profile have no value. */
export function countEmptyFields(profile: Profile): number {
  return standardFields.filter((field) => fieldValue(profile, field) === undefined).length;
}

/** The standard fields in their groups; a group of empty fields only shows with them. */
export function StandardFields({ profile, showEmpty }: StandardFieldsProps) {
  const containers = [...groups].map(([group, fields]) => {
    const items = fields
      .map((field) => ({ label: field.label, value: fieldValue(profile, field) }))
      .filter(({ value }) => showEmpty || value !== undefined)
      .map(({ label, value }) => ({ label, value: value ?? "–" }));
    if (items.length === 0) return null;
    return (
      <Container key={group} header={<Header variant="h2">{group}</Header>}>
        <KeyValuePairs columns={3} minColumnWidth={200} items={items} />
      </Container>
    );
  });
  return <SpaceBetween size="l">{containers}</SpaceBetween>;
}
