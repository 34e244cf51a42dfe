import type { Strength } from "../../../../profile-model/compare/compare.ts";
import styles from "./review.module.css";

const steps: Record<Strength, number> = {
  "very strong": 4,
  strong: 3,
  moderate: 2,
  weak: 1,
  against: 0,
};

/** How strong our evidence is: in words, with as many of four steps filled. */
export function StrengthLabel({ strength }: { strength: Strength }) {
  return (
    <span className={styles["strength"]}>
      <span className={styles["steps"]} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={step <= steps[strength] ? styles["filledStep"] : ""} />
        ))}
      </span>
      <b>{strength}</b>
    </span>
  );
}
