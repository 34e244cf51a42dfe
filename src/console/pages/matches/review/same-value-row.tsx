import type { MergedField } from "../../../../profile-model/merge/merge.ts";
import styles from "./comparison.module.css";
import { fieldLabel, valueText } from "./value-text.ts";

interface SameValueRowProps {
  field: MergedField;
  profileCount: number;
}

/** A field in which all profiles agree: its value once, for all of them. */
export function SameValueRow({ field, profileCount }: SameValueRowProps) {
  const value = field.value === undefined ? "" : valueText(field.value);
  return (
    <tr className={styles["row"]}>
      <th scope="row" className={styles["label"]}>
        <bdi>{fieldLabel(field.path)}</bdi>
      </th>
      <td className={`${styles["cell"]} ${styles["shared"]}`} colSpan={profileCount}>
        <bdi>{value}</bdi>
      </td>
      <td className={`${styles["cell"]} ${styles["result"]}`}>
        <span className={styles["cellLetter"]}>Result</span>
        <span className={styles["outcome"]}>
          <bdi>{value}</bdi> <span className={styles["from"]}>from all</span>
        </span>
      </td>
    </tr>
  );
}
