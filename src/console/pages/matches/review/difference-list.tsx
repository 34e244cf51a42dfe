import type { FieldDifference } from "../../../ledger/decision.ts";
import styles from "./review.module.css";
import { fieldLabel, valueText } from "./value-text.ts";

interface DifferenceListProps {
  differences: readonly FieldDifference[];
  /** What the first value is: "predicted", "when you looked". */
  expectedLabel: string;
  /** What the second value is: "read back", "now". */
  actualLabel: string;
}

/** Fields that are not what they were expected to be, each with both values. */
export function DifferenceList({ differences, expectedLabel, actualLabel }: DifferenceListProps) {
  return (
    <ul className={styles["differences"]}>
      {differences.map(({ path, expected, actual }) => (
        <li key={path}>
          <b>{fieldLabel(path)}</b> {expectedLabel}{" "}
          <bdi>{expected === undefined ? "blank" : valueText(expected)}</bdi>, {actualLabel}{" "}
          <bdi>{actual === undefined ? "blank" : valueText(actual)}</bdi>
        </li>
      ))}
    </ul>
  );
}
