import { draftTexts } from "./draft-texts.ts";
import type { PreferenceRow, ProfileDraft } from "./profile-draft.ts";

/** One field that two states of a profile do not have alike; "" stands for no value. */
export interface DraftChange {
  /** Its name for programs; two changes of one comparison never share it. */
  path: string;
  label: string;
  before: string;
  after: string;
}

/** Field by field what leads from one state of a profile to another. */
export function changesBetween(before: ProfileDraft, after: ProfileDraft): DraftChange[] {
  const texts = draftTexts.map(({ path, label }) => ({
    path,
    label,
    before: before.texts[path] ?? "",
    after: after.texts[path] ?? "",
  }));
  return [...texts, ...attributeChanges(before, after), preferenceChange(before, after)].filter(
    (change) => change.before !== change.after,
  );
}

/** Field by field what leads from whichever of several states a profile has to another. */
export function changesSince(states: readonly ProfileDraft[], after: ProfileDraft): DraftChange[] {
  const byPath = new Map<string, DraftChange>();
  for (const change of states.flatMap((state) => changesBetween(state, after)))
    if (!byPath.has(change.path)) byPath.set(change.path, change);
  return [...byPath.values()];
}

function attributeChanges(before: ProfileDraft, after: ProfileDraft): DraftChange[] {
  const valuesBefore = new Map(before.attributes.map(({ name, value }) => [name, value]));
  const valuesAfter = new Map(after.attributes.map(({ name, value }) => [name, value]));
  const names = new Set([...valuesBefore.keys(), ...valuesAfter.keys()]);
  // A row that was begun and has no name yet is nothing that could be saved.
  names.delete("");
  return [...names].map((name) => ({
    path: `Attributes.${name}`,
    label: `attribute ${name}`,
    before: valuesBefore.get(name) ?? "",
    after: valuesAfter.get(name) ?? "",
  }));
}

function preferenceChange(before: ProfileDraft, after: ProfileDraft): DraftChange {
  return {
    path: "EngagementPreferences",
    label: "Contact preferences",
    before: preferencesText(before),
    after: preferencesText(after),
  };
}

/** By channel, as the service keeps them: the rows of a form may be mixed. */
function preferencesText({ preferences }: ProfileDraft): string {
  return (["Phone", "Email"] as const)
    .flatMap((channel) => preferences.filter((row) => row.channel === channel))
    .map(preferenceText)
    .join(", ");
}

/** "Email: PersonalEmailAddress, _email = ada@example.com" */
function preferenceText({ channel, contactType, keyName, keyValue }: PreferenceRow): string {
  const key = [keyName, keyValue].filter(Boolean).join(" = ");
  return `${channel}: ${[contactType, key].filter(Boolean).join(", ")}`;
}

/** How many names a sentence takes before it only counts the rest. */
const mostNames = 5;

/** What saving does, in words: "Adds 1 field (City). Removes 2 (Phone, E-mail)."; "" when it does nothing. */
export function describeChanges(changes: readonly DraftChange[]): string {
  const verbs = Map.groupBy(changes, ({ before, after }) =>
    after === "" ? "Removes" : before === "" ? "Adds" : "Changes",
  );
  return (["Adds", "Changes", "Removes"] as const)
    .flatMap((verb) => {
      const group = verbs.get(verb);
      return group ? `${verb} ${count(group.length)} (${namesOf(group)}).` : [];
    })
    .join(" ");
}

/** What saving does with fields that are as they were opened, but may have been saved otherwise; "" for none. */
export function describeTakenBack(changes: readonly DraftChange[]): string {
  return changes.length === 0
    ? ""
    : `Takes back what may have been saved of ${count(changes.length)} (${namesOf(changes)}).`;
}

function count(fields: number): string {
  return fields === 1 ? "1 field" : `${fields} fields`;
}

function namesOf(changes: readonly DraftChange[]): string {
  const names = changes.slice(0, mostNames).map(({ label }) => label);
  const rest = changes.length - names.length;
  return [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
}
