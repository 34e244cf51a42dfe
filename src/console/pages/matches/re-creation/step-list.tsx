import Box from "@cloudscape-design/components/box";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import StatusIndicator, {
  type StatusIndicatorProps,
} from "@cloudscape-design/components/status-indicator";
import type { StepRecord } from "./re-creation.ts";
import styles from "./re-creation.module.css";
import { type GroupState, groupState, type StepGroup } from "./step-groups.ts";

interface StepListProps {
  groups: readonly StepGroup[];
  /** What is known of the steps; undefined while it is only a plan. */
  records?: ReadonlyMap<number, StepRecord>;
  isRunning?: boolean;
}

const looks: Record<GroupState, { type: StatusIndicatorProps.Type; text: string }> = {
  waiting: { type: "pending", text: "Not begun" },
  working: { type: "in-progress", text: "Under way" },
  done: { type: "success", text: "Done" },
  doneInPart: { type: "warning", text: "Done in part" },
  failed: { type: "error", text: "Not done" },
};

/** The steps of a plan in their order, with where each of them stands once it has begun. */
export function StepList({ groups, records, isRunning = false }: StepListProps) {
  return (
    <ol className={styles["steps"]} aria-label="Steps">
      {groups.map((group) => (
        <li key={group.id}>
          <div className={styles["step"]}>
            <bdi className={styles["title"]}>{group.title}</bdi>
            {records && <Progress group={group} records={records} isRunning={isRunning} />}
          </div>
          {group.details.length > 0 && <Details details={group.details} />}
        </li>
      ))}
    </ol>
  );
}

function Progress({
  group,
  records,
  isRunning,
}: {
  group: StepGroup;
  records: ReadonlyMap<number, StepRecord>;
  isRunning: boolean;
}) {
  const state = groupState(group, records, isRunning);
  const { type, text } = looks[state];
  const ended = group.indexes.filter((index) => {
    const known = records.get(index)?.state;
    return known === "done" || known === "skipped";
  });
  const isPartWay = ended.length > 0 && ended.length < group.indexes.length;
  return (
    <StatusIndicator type={type}>
      {isPartWay ? `${text}, ${Math.round((100 * ended.length) / group.indexes.length)}%` : text}
    </StatusIndicator>
  );
}

/** A few stand there at once; the rest can be opened. */
const shownAtOnce = 4;

function Details({ details }: { details: readonly string[] }) {
  const list = (
    <ul className={styles["details"]}>
      {details.map((detail) => (
        <li key={detail}>
          <bdi>{detail}</bdi>
        </li>
      ))}
    </ul>
  );
  if (details.length <= shownAtOnce) return <Box color="text-body-secondary">{list}</Box>;
  return (
    <ExpandableSection headerText={`All ${details.length.toLocaleString()}`}>
      {list}
    </ExpandableSection>
  );
}
