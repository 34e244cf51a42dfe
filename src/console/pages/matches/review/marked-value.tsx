import type { Segment } from "../../../../profile-model/compare/differing-letters.ts";
import styles from "./comparison.module.css";

/** A value in which the letters that differ from other profiles' values are bold and underlined. */
export function MarkedValue({ segments }: { segments: readonly Segment[] }) {
  return (
    <bdi className={styles["value"]}>
      {segments.map(({ text, differs }, index) =>
        // oxlint-disable-next-line react/no-array-index-key -- a segment is nothing but its place in the value
        differs ? <mark key={index}>{text}</mark> : text,
      )}
    </bdi>
  );
}
