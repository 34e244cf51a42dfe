import { type ReactNode, useMemo, useState } from "react";
import type { MatchGroup } from "../../../api/matches.ts";
import { scoreBins } from "./score-bins.ts";
import styles from "./score-threshold.module.css";

interface ScoreThresholdProps {
  groups: readonly MatchGroup[];
  minScore: number;
  /** Called when the threshold has come to rest. */
  onChange: (minScore: number) => void;
  /** What the scores are of: the run and AWS's caveat. */
  children: ReactNode;
}

/**
 * How the confidence scores of the run are spread, with the least one that is shown as a line in it: to be dragged, or
 * moved with the arrow keys, Page Up and Page Down, Home and End.
 */
export function ScoreThreshold({ groups, minScore, onChange, children }: ScoreThresholdProps) {
  const bins = useMemo(() => scoreBins(groups), [groups]);
  const [moving, setMoving] = useState<number>();
  const threshold = moving ?? minScore;
  const highest = Math.max(1, ...bins.map(({ count }) => count));
  const passing = useMemo(
    () => groups.filter(({ confidenceScore }) => (confidenceScore ?? -1) >= threshold).length,
    [groups, threshold],
  );
  const all = groups.length === 1 ? "1 group" : `${groups.length.toLocaleString()} groups`;
  const text =
    threshold > 0
      ? `${threshold.toFixed(2)} or more: ${passing.toLocaleString()} of ${all}`
      : `Any score: ${all}`;
  const rest = () => {
    if (moving === undefined) return;
    setMoving(undefined);
    if (moving !== minScore) onChange(moving);
  };

  return (
    <figure className={styles["figure"]}>
      <div className={styles["plot"]}>
        <div className={styles["bars"]} aria-hidden="true">
          {bins.map(({ from, to, count }) => (
            <div
              key={from}
              className={`${styles["bar"]} ${to <= threshold ? styles["left"] : ""}`}
              style={{ blockSize: count > 0 ? `max(2px, ${(count / highest) * 100}%)` : 0 }}
            />
          ))}
        </div>
        <input
          type="range"
          className={styles["slider"]}
          aria-label="Least confidence score"
          aria-valuetext={text}
          min={0}
          max={1}
          step={0.01}
          value={threshold}
          onChange={(event) => setMoving(Number(event.currentTarget.value))}
          onPointerUp={rest}
          onKeyUp={rest}
          onBlur={rest}
        />
      </div>
      <div className={styles["axis"]} aria-hidden="true">
        {["0", "0.25", "0.5", "0.75", "1"].map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </div>
      <figcaption className={styles["caption"]}>
        <b>{text}</b>
        <span className={styles["caveat"]}>{children}</span>
      </figcaption>
    </figure>
  );
}
