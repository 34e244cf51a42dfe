import Button from "@cloudscape-design/components/button";
import Input, { type InputProps } from "@cloudscape-design/components/input";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useShortcuts } from "../../../components/use-shortcuts.ts";
import type { Verdict } from "../../../ledger/decision.ts";
import styles from "./review.module.css";

export type Verb = "merge" | Exclude<Verdict["verb"], "reopen">;

interface DecisionBarProps {
  /** What a merge would do, in a sentence. */
  words: string;
  isDirty: boolean;
  note: string;
  onNote: (note: string) => void;
  onReset: () => void;
  onDecide: (verb: Verb) => void;
}

const verbs: { verb: Verb; text: string; key: string }[] = [
  { verb: "merge", text: "Merge", key: "M" },
  { verb: "notAMatch", text: "Not a match", key: "N" },
  { verb: "skip", text: "Skip", key: "S" },
  { verb: "secondOpinion", text: "Second opinion", key: "O" },
];

/** The verbs, each by one key, and a note to go with any of them; stays in sight at the bottom of the window. */
export function DecisionBar(props: DecisionBarProps) {
  const { note, onDecide } = props;
  const [isNoteOpen, setNoteOpen] = useState(note !== "");
  const input = useRef<InputProps.Ref>(null);
  const openNote = () => setNoteOpen(true);
  useEffect(() => {
    if (isNoteOpen) input.current?.focus();
  }, [isNoteOpen]);
  useShortcuts({
    ...Object.fromEntries(verbs.map(({ verb, key }) => [key.toLowerCase(), () => onDecide(verb)])),
    c: openNote,
  });
  const button = (text: ReactNode, key: string, onClick: () => void, isPrimary = false) => (
    <Button
      key={key}
      variant={isPrimary ? "primary" : "normal"}
      onClick={onClick}
      nativeButtonAttributes={{ "aria-keyshortcuts": key }}
    >
      {text} <kbd aria-hidden="true">{key}</kbd>
    </Button>
  );
  return (
    <section className={styles["decision"]} aria-label="Decision">
      <div className={styles["decisionWords"]} aria-live="polite">
        {props.words}
      </div>
      <div className={styles["verbs"]}>
        {props.isDirty && (
          <Button variant="link" onClick={props.onReset}>
            Reset choices
          </Button>
        )}
        {isNoteOpen ? (
          <div
            className={styles["note"]}
            // The keys of the verbs are heard again.
            onKeyDown={({ key, target }) => {
              if (key === "Enter" || key === "Escape") (target as HTMLElement).blur();
            }}
            role="presentation"
          >
            <Input
              ref={input}
              value={note}
              ariaLabel="Note"
              placeholder="Note to the decision"
              onChange={({ detail }) => props.onNote(detail.value)}
            />
          </div>
        ) : (
          button("Note", "C", openNote)
        )}
        {verbs.map(({ verb, text, key }) =>
          button(text, key, () => onDecide(verb), verb === "merge"),
        )}
      </div>
    </section>
  );
}
