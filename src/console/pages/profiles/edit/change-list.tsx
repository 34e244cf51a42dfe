import { WasIsNow } from "../../../components/was-is-now.tsx";
import type { DraftChange } from "./draft-changes.ts";

/** What became of fields, each with both values. */
export function ChangeList({ changes }: { changes: readonly DraftChange[] }) {
  return (
    <ul>
      {changes.map(({ path, label, before, after }) => (
        <li key={path}>
          <WasIsNow name={label} before={before} now={after} />
        </li>
      ))}
    </ul>
  );
}
