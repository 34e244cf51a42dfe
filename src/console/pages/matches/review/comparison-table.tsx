import { useState } from "react";
import { describeMerge } from "../../../../profile-model/merge/describe-merge.ts";
import type { MergedField } from "../../../../profile-model/merge/merge.ts";
import type { MainProfileSuggestion } from "../../../../profile-model/merge/suggest-main-profile.ts";
import type { ProfileFacts } from "../../../api/profile-facts.ts";
import type { MergePlan } from "./merge-plan.ts";
import type { Member } from "./member.ts";
import { OriginsSwitch } from "./origins-switch.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import { ComparisonRow } from "./comparison-row.tsx";
import type { ReviewAction, ReviewChoices } from "./review-choices.ts";
import { SameValueRow } from "./same-value-row.tsx";
import type { ValueOrigins } from "./use-value-origins.ts";
import styles from "./comparison.module.css";

interface ComparisonTableProps {
  members: readonly Member[];
  choices: ReviewChoices;
  plan: MergePlan;
  suggestion: MainProfileSuggestion;
  facts: ReadonlyMap<string, ProfileFacts>;
  origins: ValueOrigins;
  domainName: string;
  onChoose: (action: ReviewAction) => void;
}

/**
 * The profiles side by side and, in the last column, what they become. The rows' names and that column stay in sight while
 * the profiles scroll between them; on a narrow window each row becomes a card.
 */
export function ComparisonTable(props: ComparisonTableProps) {
  const { members, plan, choices, suggestion, origins, domainName, onChoose } = props;
  const [isSameOpen, setSameOpen] = useState(false);
  const conflicts = plan.result.fields.filter(({ agreement }) => agreement === "conflict");
  const filled = plan.result.fields.filter(({ agreement }) => agreement === "filled");
  const same = plan.result.fields.filter(({ agreement }) => agreement === "same");
  const columns = members.length + 2;
  const row = (field: MergedField) => (
    <ComparisonRow
      key={field.path}
      field={field}
      members={members}
      plan={plan}
      origins={origins}
      onChoose={onChoose}
    />
  );

  return (
    <div className={styles["scroller"]} tabIndex={-1}>
      <table
        className={styles["table"]}
        aria-label="Comparison of the profiles, and the merged profile"
      >
        <thead>
          <tr>
            {/* Named apart from the button in it: a screen reader says the name with each field. */}
            <th scope="col" className={styles["corner"]} aria-label="Field">
              <OriginsSwitch isShown={origins.isShown} onToggle={origins.toggle} />
            </th>
            {members.map((member) => (
              <ProfileHeader
                key={member.profile.ProfileId}
                member={member}
                domainName={domainName}
                isMain={member.profile.ProfileId === plan.main.ProfileId}
                isLeftOut={choices.leftOutIds.includes(member.profile.ProfileId)}
                canBeLeftOut={plan.merged.length > 1}
                mayLeaveOut={members.length > 2}
                facts={props.facts.get(member.profile.ProfileId)}
                hasNoHistory={origins.withoutHistory.includes(member.profile.ProfileId)}
                suggestionReason={
                  member.profile.ProfileId === suggestion.profileId ? suggestion.reason : undefined
                }
                onChoose={onChoose}
              />
            ))}
            <th scope="col" className={styles["result"]}>
              <div className={styles["resultTitle"]}>Result</div>
              <div className={styles["resultWords"]}>
                {describeMerge(plan.result, plan.main, plan.merged)}
              </div>
            </th>
          </tr>
        </thead>
        {conflicts.length > 0 && (
          <tbody>
            <SectionHeader columns={columns} title={count(conflicts.length, "conflict")}>
              The main profile&apos;s value is kept unless you choose another.
            </SectionHeader>
            {conflicts.map(row)}
          </tbody>
        )}
        {filled.length > 0 && (
          <tbody>
            <SectionHeader columns={columns} title={`${filled.length.toLocaleString()} filled`}>
              Only some profiles have a value, and it is taken.
            </SectionHeader>
            {filled.map(row)}
          </tbody>
        )}
        {same.length > 0 && (
          <tbody>
            <tr className={styles["section"]}>
              <th colSpan={columns} scope="rowgroup">
                <button
                  type="button"
                  className={styles["fold"]}
                  aria-expanded={isSameOpen}
                  onClick={() => setSameOpen(!isSameOpen)}
                >
                  <span aria-hidden="true">{isSameOpen ? "▾" : "▸"}</span>{" "}
                  {same.length.toLocaleString()} the same
                </button>
              </th>
            </tr>
            {isSameOpen &&
              same.map((field) => (
                <SameValueRow key={field.path} field={field} profileCount={members.length} />
              ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

interface SectionHeaderProps {
  columns: number;
  title: string;
  children: string;
}

function SectionHeader({ columns, title, children }: SectionHeaderProps) {
  return (
    <tr className={styles["section"]}>
      <th colSpan={columns} scope="rowgroup">
        <div className={styles["sectionText"]}>
          {title} <span>{children}</span>
        </div>
      </th>
    </tr>
  );
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString()} ${noun}${number === 1 ? "" : "s"}`;
}
