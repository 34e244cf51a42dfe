import { useId } from "react";
import type { Segment } from "../../../../profile-model/compare/differing-letters.ts";
import type { MergedField } from "../../../../profile-model/merge/merge.ts";
import styles from "./comparison.module.css";
import { MarkedValue } from "./marked-value.tsx";
import type { Member } from "./member.ts";
import { fieldValue } from "../../../../profile-model/merge/field-value.ts";
import type { ReviewAction } from "./review-choices.ts";
import type { ShownOrigin } from "./use-value-origins.ts";
import { ValueOriginText } from "./value-origin-text.tsx";
import { fieldLabel, valueText } from "./value-text.ts";

interface ProfileCellProps {
  field: MergedField;
  member: Member;
  isLeftOut: boolean;
  /** Where the value comes from, where that is shown. */
  origin: ShownOrigin | undefined;
  /** The value with its differing letters marked; undefined where the profile has none or is left out. */
  segments: readonly Segment[] | undefined;
  onChoose: (action: ReviewAction) => void;
}

/** What one profile has in a field, and the choice to take it: a value by its radio, a blank by a button that says so. */
export function ProfileCell({
  field,
  member,
  isLeftOut,
  origin,
  segments,
  onChoose,
}: ProfileCellProps) {
  const originId = useId();
  const { path, agreement, sourceProfileId } = field;
  const { letter } = member;
  const profileId = member.profile.ProfileId;
  const label = fieldLabel(path);
  const value = fieldValue(member.profile, path);
  const isSource = sourceProfileId === profileId;
  const take = () => onChoose({ type: "chooseSource", path, profileId });
  return (
    <td className={`${styles["cell"]} ${isLeftOut ? styles["leftOut"] : ""}`}>
      <span className={styles["cellLetter"]}>{letter}</span>
      {value === undefined ? (
        <span className={styles["blank"]}>
          <span role="img" aria-label="No value">
            –
          </span>
          {!isLeftOut && (
            <button
              type="button"
              className={styles["leaveBlank"]}
              aria-pressed={isSource}
              aria-label={`Leave blank: ${label}, as in ${letter}`}
              onClick={() => (isSource ? onChoose({ type: "withdrawSource", path }) : take())}
            >
              Leave blank
            </button>
          )}
        </span>
      ) : agreement === "conflict" && segments ? (
        <label className={styles["choice"]}>
          <input
            type="radio"
            name={`source of ${path}`}
            data-profile={letter}
            checked={isSource}
            aria-label={`${label} from ${letter}: ${valueText(value)}`}
            aria-describedby={origin && originId}
            onChange={take}
          />
          <MarkedValue segments={segments} />
        </label>
      ) : (
        <bdi className={styles["value"]}>{valueText(value)}</bdi>
      )}
      {value !== undefined && <ValueOriginText id={originId} origin={origin} />}
    </td>
  );
}
