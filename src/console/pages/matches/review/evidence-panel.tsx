import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { useMemo, useState } from "react";
import { EvidenceWaterfall } from "./evidence-waterfall.tsx";
import { pairsOf } from "./group-evidence.ts";
import type { Member } from "./member.ts";
import { PairMatrix } from "./pair-matrix.tsx";

/** Why these profiles may be one person, pair by pair, step by step and in words. */
export function EvidencePanel({ members }: { members: readonly Member[] }) {
  const pairs = useMemo(() => pairsOf(members.map(({ profile }) => profile)), [members]);
  const [chosen, setChosen] = useState(0);
  const pair = pairs[chosen] ?? pairs[0];
  if (!pair) return null;
  const { evidence } = pair.comparison;
  return (
    <Container
      header={
        <Header variant="h2" description="Our evidence from the values below, not AWS's model.">
          Why they may be one person
        </Header>
      }
    >
      {pairs.length > 1 && (
        <PairMatrix
          members={members}
          pairs={pairs}
          chosen={pair}
          onChoose={(next) => setChosen(pairs.indexOf(next))}
        />
      )}
      {evidence.length > 0 ? (
        <EvidenceWaterfall comparison={pair.comparison} />
      ) : (
        <Box color="text-body-secondary">
          The two have no field in common that could be compared.
        </Box>
      )}
    </Container>
  );
}
