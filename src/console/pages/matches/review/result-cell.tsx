import type { MergedField } from "../../../../profile-model/merge/merge.ts";
import styles from "./comparison.module.css";
import type { Member } from "./member.ts";
import type { ValueOrigins } from "./use-value-origins.ts";
import { ValueOriginText } from "./value-origin-text.tsx";
import { valueText } from "./value-text.ts";

interface ResultCellProps {
  field: MergedField;
  members: readonly Member[];
  origins: ValueOrigins;
}

/** What a field becomes, from whom and, where that is shown, where they have it from. */
export function ResultCell({ field, members, origins }: ResultCellProps) {
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
      {source && field.value !== undefined && (
        <ValueOriginText origin={origins.of(source.profile.ProfileId, field.path)} />
      )}
    </td>
  );
}
