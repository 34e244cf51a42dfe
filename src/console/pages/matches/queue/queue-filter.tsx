import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Input from "@cloudscape-design/components/input";
import Multiselect from "@cloudscape-design/components/multiselect";
import Select, { type SelectProps } from "@cloudscape-design/components/select";
import { useEffect, useState } from "react";
import { evidenceKinds } from "./evidence-kinds.ts";
import { stateLabels } from "./filters-in-words.ts";
import styles from "./queue-filter.module.css";
import { isFiltered, noFilter, type QueueView, stateFilters } from "./queue-view.ts";

const sizes: SelectProps.Option[] = [
  { value: "0", label: "Any size" },
  { value: "2", label: "2 profiles" },
  { value: "3", label: "3 profiles" },
  { value: "4", label: "4 or more profiles" },
];

const states = stateFilters.map((value) => ({ value, label: stateLabels[value] }));

const conflicts: SelectProps.Option[] = [
  { value: "any", label: "With or without conflict" },
  { value: "none", label: "Without conflict" },
  { value: "some", label: "With conflicts" },
];

const kinds = evidenceKinds.map(({ id, label }) => ({ value: id, label }));

/** How long people pause after the last letter they type, in milliseconds. */
const typingPause = 250;

interface QueueFilterProps {
  view: QueueView;
  onChange: (changes: Partial<QueueView>) => void;
  /** "12 of 120+" while a filter is set. */
  countText: string;
}

/** Filters over all groups of the run; the score has its own, in the histogram. */
export function QueueFilter({ view, onChange, countText }: QueueFilterProps) {
  return (
    <search aria-label="Filter the match groups" className={styles["filters"]}>
      <TextFilter text={view.text} onChange={(text) => onChange({ text })} />
      <Select
        ariaLabel="State of the decision"
        options={states}
        selectedOption={states.find(({ value }) => value === view.state) ?? null}
        onChange={({ detail }) =>
          onChange({
            state: stateFilters.find((each) => each === detail.selectedOption.value) ?? "any",
          })
        }
      />
      <Select
        ariaLabel="Size of the group"
        options={sizes}
        selectedOption={sizes.find(({ value }) => value === String(view.size)) ?? null}
        onChange={({ detail }) => onChange({ size: Number(detail.selectedOption.value) })}
      />
      <Select
        ariaLabel="Conflicts"
        options={conflicts}
        selectedOption={conflicts.find(({ value }) => value === view.conflicts) ?? null}
        onChange={({ detail }) =>
          onChange({ conflicts: (detail.selectedOption.value ?? "any") as QueueView["conflicts"] })
        }
      />
      <Multiselect
        ariaLabel="Kinds of evidence"
        placeholder="Any evidence"
        options={kinds}
        selectedOptions={kinds.filter(({ value }) => view.evidence.includes(value))}
        inlineTokens
        tokenLimit={2}
        deselectAriaLabel={({ label }) => `Remove ${label}`}
        onChange={({ detail }) =>
          onChange({ evidence: detail.selectedOptions.flatMap(({ value }) => value ?? []) })
        }
      />
      {isFiltered(view) && (
        <Button variant="inline-link" onClick={() => onChange(noFilter)}>
          Clear the filter
        </Button>
      )}
      <Box variant="span" color="text-body-secondary">
        <span aria-live="polite">{countText}</span>
      </Box>
    </search>
  );
}

/** Filters when the person pauses, not at every letter: each change of the filter is a step in the browser's history. */
function TextFilter({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [last, setLast] = useState(text);
  if (text !== last) {
    setLast(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onChange(typed), typingPause);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <Input
      type="search"
      ariaLabel="Find a name, number, e-mail address or id"
      placeholder="Find name, number, e-mail, id"
      clearAriaLabel="Clear the search"
      value={typed}
      onChange={({ detail }) => setTyped(detail.value)}
    />
  );
}
