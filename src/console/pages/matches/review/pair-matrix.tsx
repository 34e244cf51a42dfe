import type { Strength } from "../../../../profile-model/compare/compare.ts";
import type { Pair } from "./group-evidence.ts";
import type { Member } from "./member.ts";
import styles from "./pair-matrix.module.css";

interface PairMatrixProps {
  members: readonly Member[];
  pairs: readonly Pair[];
  /** The one whose evidence is shown. */
  chosen: Pair;
  onChoose: (pair: Pair) => void;
}

const shades: Record<Strength, string> = {
  "very strong": "veryStrong",
  strong: "strong",
  moderate: "moderate",
  weak: "weak",
  against: "againstOne",
};

/**
 * How strong the evidence of every two of three or more profiles is, at one glance: the profile that does not belong is a
 * pale row. A pair that is chosen shows its evidence.
 */
export function PairMatrix({ members, pairs, chosen, onChoose }: PairMatrixProps) {
  return (
    <div className={styles["scroller"]}>
      <table className={styles["matrix"]}>
        <caption>
          Bits of evidence of every two profiles; choose two to see why. Negative: two people.
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Profile</span>
            </th>
            {members.slice(1).map(({ letter }) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.slice(0, -1).map((member, left) => (
            <tr key={member.letter}>
              <th scope="row">
                {member.letter} <bdi>{member.name}</bdi>
              </th>
              {left > 0 && <td colSpan={left} aria-hidden="true" />}
              {pairs
                .filter((pair) => pair.left === left)
                .toSorted((one, two) => one.right - two.right)
                .map((pair) => (
                  <td key={pair.right}>
                    <label
                      className={`${styles["cell"]} ${styles[shades[pair.comparison.strength]]}`}
                    >
                      <input
                        type="radio"
                        name="evidence-pair"
                        checked={pair === chosen}
                        aria-label={`${member.letter} and ${members[pair.right]?.letter ?? ""}: ${pair.comparison.strength}`}
                        onChange={() => onChoose(pair)}
                      />
                      {Math.round(pair.comparison.bits)}
                    </label>
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
