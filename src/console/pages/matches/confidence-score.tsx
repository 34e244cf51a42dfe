import styles from "./matches.module.css";

/** A ConfidenceScore with two digits: its third is noise. "0.995" stays below 1, which would say certain. */
export function formatScore(score: number | undefined): string {
  if (score === undefined) return "–";
  return score < 1 ? Math.min(score, 0.99).toFixed(2) : "1.00";
}

/** A ConfidenceScore as a number with a quiet bar, so that a column of them can be read at a glance. */
export function ConfidenceScore({ score }: { score: number | undefined }) {
  return (
    <span className={styles["score"]}>
      <span className={styles["number"]}>{formatScore(score)}</span>
      <span className={styles["scoreTrack"]} aria-hidden="true">
        <span style={{ inlineSize: `${(score ?? 0) * 100}%` }} />
      </span>
    </span>
  );
}
