import type { KeyboardEvent } from "react";
import type { MergedField } from "../../../../profile-model/merge/merge.ts";
import styles from "./comparison.module.css";
import { markedValues } from "./marked-values.ts";
import type { Member } from "./member.ts";
import type { MergePlan } from "./merge-plan.ts";
import { ProfileCell } from "./profile-cell.tsx";
import { fieldValue } from "../../../../profile-model/merge/field-value.ts";
import { ResultCell } from "./result-cell.tsx";
import { governingPath, type ReviewAction } from "./review-choices.ts";
import type { ValueOrigins } from "./use-value-origins.ts";
import { fieldLabel, valueText } from "./value-text.ts";

interface ComparisonRowProps {
  field: MergedField;
  members: readonly Member[];
  plan: MergePlan;
  origins: ValueOrigins;
  onChoose: (action: ReviewAction) => void;
}

/** A field in which the profiles differ: each one's value, the choice between them, and what it becomes. */
export function ComparisonRow({ field, members, plan, origins, onChoose }: ComparisonRowProps) {
  const { path } = field;
  const governing = governingPath(path);
  const included = [plan.main, ...plan.merged];
  const texts = included.flatMap((profile): [string, string][] => {
    const value = fieldValue(profile, path);
    return value === undefined ? [] : [[profile.ProfileId, valueText(value)]];
  });
  const marked = markedValues(new Map(texts));

  /** 1 to 9 take the value of the first to the ninth profile; a blank is never taken this way. */
  const takeByNumber = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/u.test(event.key)) return;
    const member = members[Number(event.key) - 1];
    const radio = event.currentTarget.querySelector<HTMLInputElement>(
      `input[data-profile="${member?.letter ?? ""}"]`,
    );
    if (!member || !radio) return;
    event.preventDefault();
    onChoose({ type: "chooseSource", path, profileId: member.profile.ProfileId });
    radio.focus();
  };

  return (
    <tr className={styles["row"]} onKeyDown={takeByNumber}>
      <th scope="row" className={styles["label"]}>
        <bdi>{fieldLabel(path)}</bdi>
        {governing !== path && (
          <span className={styles["note"]}>goes with {fieldLabel(governing)}</span>
        )}
      </th>
      {members.map((member) => (
        <ProfileCell
          key={member.profile.ProfileId}
          field={field}
          member={member}
          isLeftOut={!included.includes(member.profile)}
          origin={origins.of(member.profile.ProfileId, path)}
          segments={marked.get(member.profile.ProfileId)}
          onChoose={onChoose}
        />
      ))}
      <ResultCell field={field} members={members} origins={origins} />
    </tr>
  );
}
