import type { Pair } from "./group-evidence.ts";
import type { Member } from "./member.ts";
import styles from "./review.module.css";

interface PairPickerProps {
  members: readonly Member[];
  /** The weakest first. */
  pairs: readonly Pair[];
  chosen: Pair;
  onChoose: (pair: Pair) => void;
}

/** Which two of three or more profiles the evidence is shown of. */
export function PairPicker({ members, pairs, chosen, onChoose }: PairPickerProps) {
  return (
    <fieldset className={styles["pairs"]}>
      <legend className="visually-hidden">Pair to show the evidence of, weakest first</legend>
      {pairs.map((pair) => {
        const [left, right] = [members[pair.left], members[pair.right]];
        return (
          <label key={`${pair.left} ${pair.right}`} className={styles["pair"]}>
            <input
              type="radio"
              name="evidence-pair"
              checked={pair === chosen}
              onChange={() => onChoose(pair)}
            />
            <span>
              <b>
                {left?.letter} and {right?.letter}
              </b>{" "}
              {pair.comparison.strength}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
