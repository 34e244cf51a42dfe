import type { MergedField } from "../../../../profile-model/merge/merge.ts";
import styles from "./comparison.module.css";
import type { Member } from "./member.ts";
import { valueText } from "./value-text.ts";

interface ResultCellProps {
  field: MergedField;
  members: readonly Member[];
}

/** What a field becomes, and from whom. */
export function ResultCell({ field, members }: ResultCellProps) {
  const source = members.find(({ profile }) => profile.ProfileId === field.sourceProfileId);
  const from = source ? `from ${source.letter}` : "";
  return (
    <td className={`${styles["cell"]} ${styles["result"]}`}>
      <span className={styles["cellLetter"]}>Result</span>
      <span className={styles["outcome"]}>
        {field.value === undefined ? (
          <em>blank ({from})</em>
        ) : (
          <>
            <bdi>{valueText(field.value)}</bdi> <span className={styles["from"]}>{from}</span>
          </>
        )}
      </span>
    </td>
  );
}
