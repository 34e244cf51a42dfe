import Select, { type SelectProps } from "@cloudscape-design/components/select";
import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { QueueView } from "./queue-view.ts";

const scores: SelectProps.Option[] = [
  { value: "0", label: "Any score" },
  ...["0.95", "0.9", "0.8", "0.7", "0.6", "0.5"].map((value) => ({
    value,
    label: `Score ${Number(value).toFixed(2)} or more`,
  })),
];
const sizes: SelectProps.Option[] = [
  { value: "0", label: "Any size" },
  { value: "2", label: "2 profiles" },
  { value: "3", label: "3 profiles" },
  { value: "4", label: "4 or more profiles" },
];

interface QueueFilterProps {
  view: QueueView;
  onChange: (changes: Partial<QueueView>) => void;
  /** "12 of 120+" while a filter is set. */
  countText: string;
}

/** Filters over all groups of the run: what the service says of a group itself, so that nothing is hidden unread. */
export function QueueFilter({ view, onChange, countText }: QueueFilterProps) {
  const score = String(view.minScore);
  return (
    <SpaceBetween size="xs" direction="horizontal" alignItems="center">
      <Select
        ariaLabel="Least confidence score"
        options={scores}
        selectedOption={
          scores.find(({ value }) => value === score) ?? {
            value: score,
            label: `Score ${score} or more`,
          }
        }
        onChange={({ detail }) => onChange({ minScore: Number(detail.selectedOption.value) })}
      />
      <Select
        ariaLabel="Size of the group"
        options={sizes}
        selectedOption={sizes.find(({ value }) => value === String(view.size)) ?? null}
        onChange={({ detail }) => onChange({ size: Number(detail.selectedOption.value) })}
      />
      <Box variant="span" color="text-body-secondary">
        <span aria-live="polite">{countText}</span>
      </Box>
    </SpaceBetween>
  );
}
