import type { DraftChange } from "./draft-changes.ts";

/** What became of fields, each with both values. */
export function ChangeList({ changes }: { changes: readonly DraftChange[] }) {
  return (
    <ul>
      {changes.map(({ path, label, before, after }) => (
        <li key={path} style={{ overflowWrap: "anywhere" }}>
          <b>
            <bdi>{label}</bdi>
          </b>{" "}
          was <bdi>{before || "empty"}</bdi>, is now <bdi>{after || "empty"}</bdi>
        </li>
      ))}
    </ul>
  );
}
