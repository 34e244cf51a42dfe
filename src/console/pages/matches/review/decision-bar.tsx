import Button from "@cloudscape-design/components/button";
import type { MergePlan } from "./merge-plan.ts";
import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import styles from "./review.module.css";

interface DecisionBarProps {
  plan: MergePlan;
  isDirty: boolean;
  onReset: () => void;
  onMerge: () => void;
}

/** What will be, in a sentence, and the verb; stays in sight at the bottom of the window. */
export function DecisionBar({ plan, isDirty, onReset, onMerge }: DecisionBarProps) {
  return (
    <section className={styles["decision"]} aria-label="Decision">
      <div className={styles["decisionWords"]} aria-live="polite">
        {describeMerge(plan.result, plan.main, plan.merged)}
      </div>
      <div className={styles["verbs"]}>
        {isDirty && (
          <Button variant="link" onClick={onReset}>
            Reset choices
          </Button>
        )}
        <Button
          variant="primary"
          onClick={onMerge}
          nativeButtonAttributes={{ "aria-keyshortcuts": "M", title: "Merge (key M)" }}
        >
          Merge… <kbd aria-hidden="true">M</kbd>
        </Button>
      </div>
    </section>
  );
}
