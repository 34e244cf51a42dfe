import Box from "@cloudscape-design/components/box";
import type { MergedField } from "../../../../profile-model/merge/merge.ts";
import type { Member } from "./member.ts";
import styles from "./review.module.css";
import { fieldLabel, valueText } from "./value-text.ts";

interface LostValuesProps {
  fields: readonly MergedField[];
  members: readonly Member[];
}

/** Every value that the merged profile will not have, and whose it is now. */
export function LostValues({ fields, members }: LostValuesProps) {
  const lost = fields.flatMap(({ path, lost: values }) =>
    values.map(({ value, profileIds }) => ({ path, text: valueText(value), profileIds })),
  );
  if (lost.length === 0) return <Box color="text-body-secondary">No value is dropped.</Box>;
  const lettersOf = (profileIds: readonly string[]) =>
    members
      .filter(({ profile }) => profileIds.includes(profile.ProfileId))
      .map(({ letter }) => letter)
      .join(", ");
  return (
    <div>
      <Box variant="h3" fontSize="body-m" padding={{ bottom: "xxs" }}>
        {lost.length === 1
          ? "1 value is dropped"
          : `${lost.length.toLocaleString()} values are dropped`}
      </Box>
      <ul className={styles["lost"]}>
        {lost.map(({ path, text, profileIds }) => (
          <li key={`${path} ${text}`}>
            <bdi className={styles["quiet"]}>{fieldLabel(path)}</bdi> <bdi>{text}</bdi>{" "}
            <span className={styles["quiet"]}>({lettersOf(profileIds)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
