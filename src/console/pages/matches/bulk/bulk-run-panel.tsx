import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import ProgressBar from "@cloudscape-design/components/progress-bar";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ExportCsvButton } from "../../../components/csv/export-csv-button.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import type { BulkController, BulkSnapshot } from "./bulk-controller.ts";
import { counted } from "../counted.ts";
import { GiveUpButton } from "../give-up-button.tsx";
import { type BulkCounts, type BulkItem, type BulkRun, countItems, isDone } from "./bulk-run.ts";
import { reportColumns } from "./report-columns.ts";

interface BulkRunPanelProps {
  controller: BulkController;
  run: BulkRun;
  phase: BulkSnapshot["phase"];
  items: BulkSnapshot["items"];
  /** Makes room for another run; only offered once nothing of this one is left to do. */
  onStartAnother: () => void;
}

/** A run that has been started: how far it is, and what can be done about it. */
export function BulkRunPanel(props: BulkRunPanelProps) {
  const { controller, run, phase, items, onStartAnother } = props;
  const counts = countItems(items);
  const left = counts.waiting + counts.unclear;
  const done = counts.total - left;
  const isActive = phase.kind === "running" || phase.kind === "pausing";
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            <>
              Started <Timestamp value={run.startedAt} />
            </>
          }
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {isActive && (
                <Button
                  loading={phase.kind === "pausing"}
                  loadingText="Pausing"
                  onClick={() => controller.pause()}
                >
                  Pause
                </Button>
              )}
              {phase.kind === "elsewhere" && (
                <Button iconName="refresh" onClick={() => void controller.load()}>
                  Look again
                </Button>
              )}
              {phase.kind === "resting" && left > 0 && (
                <Button variant="primary" onClick={() => void controller.resume()}>
                  {counts.waiting > 0
                    ? "Resume"
                    : `Ask again what came of ${counts.unclear === 1 ? "it" : "them"}`}
                </Button>
              )}
              {phase.kind === "resting" && left > 0 && (
                <GiveUpButton
                  question="Give up the groups that are left?"
                  onGiveUp={() => controller.giveUp()}
                >
                  {restInWords(items)} What was merged stays merged.
                </GiveUpButton>
              )}
              {!isActive && (
                <ExportCsvButton
                  fileName={`bulk-merge-${run.id}`}
                  items={items}
                  columns={() => reportColumns}
                />
              )}
              {phase.kind === "resting" && left === 0 && (
                <Button onClick={onStartAnother}>Start another</Button>
              )}
            </SpaceBetween>
          }
        >
          {titleOf(phase, left)}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {phase.kind === "resting" && phase.because && (
          <Alert type="warning" header="The run has stopped by itself">
            <div role="alert">
              {phase.because} What was done stays done; resume when this is over.
            </div>
          </Alert>
        )}
        {phase.kind === "resting" && phase.isInTheWay && (
          <Alert type="info" header="Your list was not begun">
            <div role="alert">
              This run is not at its end. Resume it or give up its rest, then list what would happen
              anew.
            </div>
          </Alert>
        )}
        {phase.kind === "elsewhere" && (
          <Alert type="info">
            Another tab of this browser carries this run out. It is resumed there, or here once that
            tab is closed.
          </Alert>
        )}
        <ProgressBar
          ariaLabel="Groups done"
          value={(done / Math.max(1, counts.total)) * 100}
          description={inWords(counts)}
          additionalInfo={
            isActive
              ? "It goes on while you look at other pages of this console, as long as this tab is open."
              : ""
          }
        />
      </SpaceBetween>
    </Container>
  );
}

function titleOf(phase: BulkSnapshot["phase"], left: number): string {
  if (phase.kind === "running") return "Merging";
  if (phase.kind === "pausing") return "Finishing what is under way";
  if (phase.kind === "elsewhere") return "A run in another tab";
  return left > 0 ? "The run is paused" : "The run is done";
}

/** "412 of 1,000 done: 400 merged, 10 skipped, 2 failed." */
function inWords({ total, merged, skipped, failed, unclear }: BulkCounts): string {
  const parts = [
    `${merged.toLocaleString()} merged`,
    `${skipped.toLocaleString()} skipped`,
    `${failed.toLocaleString()} failed`,
    ...(unclear > 0 ? [`${unclear.toLocaleString()} not known yet`] : []),
  ];
  const done = merged + skipped + failed;
  return `${done.toLocaleString()} of ${total.toLocaleString()} done: ${parts.join(", ")}.`;
}

/** What becomes of the groups that are left when they are given up. */
function restInWords(items: readonly BulkItem[]): string {
  const rest = items.filter((item) => !isDone(item));
  const waiting = rest.filter(({ state }) => state === "waiting").length;
  const unclear = rest.length - waiting;
  return [
    waiting > 0 && `${counted(waiting, "group")} will not be merged by this run.`,
    unclear > 0 &&
      `What came of ${counted(unclear, "group")} will not be asked any more: the report keeps that it is not known.`,
  ]
    .filter(Boolean)
    .join(" ");
}
