import Button from "@cloudscape-design/components/button";
import Link from "@cloudscape-design/components/link";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { TableProps } from "@cloudscape-design/components/table";
import { shortProfileId } from "../../../../profile-model/display-name.ts";
import { Timestamp } from "../../../components/timestamp.tsx";
import type { Decision } from "../../../ledger/decision.ts";
import type { DecisionIndex } from "../../../ledger/decision-state.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { paths } from "../../../paths.ts";
import { formatScore } from "../confidence-score.tsx";
import { decidedByWords, decisionWords, isInForce } from "./decision-words.ts";

export function decisionColumns(
  index: DecisionIndex,
  onTakeBack: (decision: Decision) => void,
): TableProps.ColumnDefinition<Decision>[] {
  return [
    {
      id: "group",
      header: "Group",
      minWidth: 200,
      isRowHeader: true,
      cell: (decision) => (
        <Link href={paths.decision(decision.domainName, decision.id)}>
          <PlainValue>{groupTitle(decision)}</PlainValue>
        </Link>
      ),
    },
    {
      id: "decision",
      header: "Decision",
      minWidth: 170,
      cell: (decision) => {
        const { type, text } = decisionWords(decision);
        return <StatusIndicator type={type}>{text}</StatusIndicator>;
      },
    },
    {
      id: "decidedAt",
      header: "Decided",
      minWidth: 170,
      sortingField: "decidedAt",
      cell: ({ decidedAt }) => <Timestamp value={decidedAt} />,
    },
    {
      id: "decidedBy",
      header: "Decided by",
      minWidth: 110,
      cell: (decision) => <PlainValue>{decidedByWords(decision)}</PlainValue>,
    },
    {
      id: "score",
      header: "Confidence score",
      minWidth: 120,
      cell: ({ confidenceScore }) => formatScore(confidenceScore),
    },
    {
      id: "evidence",
      header: "Our evidence",
      minWidth: 110,
      cell: ({ evidence }) => evidence?.strength ?? "–",
    },
    {
      id: "note",
      header: "Note",
      minWidth: 130,
      cell: ({ note }) => (note ? <PlainValue>{note}</PlainValue> : "–"),
    },
    {
      id: "action",
      header: "Action",
      minWidth: 100,
      cell: (decision) =>
        isInForce(decision, index) ? (
          <Button
            variant="inline-link"
            ariaLabel={`Take back: ${groupTitle(decision)}`}
            onClick={() => onTakeBack(decision)}
          >
            Take back
          </Button>
        ) : (
          "–"
        ),
    },
  ];
}

/** The group by the names of its people, or by ids in records that have no names. */
export function groupTitle({ title, groupProfileIds }: Decision): string {
  return title || groupProfileIds.map(shortProfileId).join(", ");
}
