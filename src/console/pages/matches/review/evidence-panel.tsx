import Box from "@cloudscape-design/components/box";
import { useMemo, useState } from "react";
import { EvidenceWaterfall } from "./evidence-waterfall.tsx";
import { pairsOf } from "./group-evidence.ts";
import type { Member } from "./member.ts";
import { PairMatrix } from "./pair-matrix.tsx";
import styles from "./review.module.css";

/** Why these profiles may be one person, pair by pair, step by step and in words. */
export function EvidencePanel({ members }: { members: readonly Member[] }) {
  const pairs = useMemo(() => pairsOf(members.map(({ profile }) => profile)), [members]);
  const [chosen, setChosen] = useState(0);
  const pair = pairs[chosen] ?? pairs[0];
  if (!pair) return null;
  const { evidence } = pair.comparison;
  return (
    <section className={styles["why"]} aria-labelledby="why">
      <h2 id="why">
        Why they may be one person{" "}
        <span>Our evidence from the values below, not AWS&apos;s model</span>
      </h2>
      <div className={styles["whyParts"]}>
        {pairs.length > 1 && (
          <PairMatrix
            members={members}
            pairs={pairs}
            chosen={pair}
            onChoose={(next) => setChosen(pairs.indexOf(next))}
          />
        )}
        <div className={styles["whySteps"]}>
          {evidence.length > 0 ? (
            <EvidenceWaterfall comparison={pair.comparison} />
          ) : (
            <Box color="text-body-secondary">
              The two have no field in common that could be compared.
            </Box>
          )}
        </div>
      </div>
    </section>
  );
}
