import { expect, test } from "vitest";
import type { DefinitionChange } from "./definition-changes.ts";
import { consequenceOf } from "./definition-consequences.ts";

const kinds = ["added", "removed", "changed"] as const;
const mapped = (member: "field" | "key"): DefinitionChange[] =>
  kinds.map((kind) => ({ member, name: "mail", kind }));
const changes: DefinitionChange[] = [
  ...mapped("field"),
  ...mapped("key"),
  { member: "keyOrder", name: "Keys", kind: "changed" },
];

// PutProfileObjectType "does not process data again": whatever changes, objects that are there are not read anew.
const sentences: [DefinitionChange["member"], DefinitionChange["kind"], RegExp][] = [
  ["field", "added", /^Read from objects that come from now on/u],
  ["field", "removed", /^No longer read\. What it has written stays in the profiles/u],
  ["field", "changed", /What it has written before stays in the profiles/u],
  ["key", "added", /^Profiles get it from objects that come from now on/u],
  ["key", "removed", /no longer find profiles by it\..* the domain loses the key/u],
  ["key", "changed", /Values that profiles have stay/u],
  ["keyOrder", "changed", /look for their profile in this order/u],
];
test.each(sentences)("a %s that is %s has a sentence of its own", (member, kind, says) => {
  const said = changes.filter((change) => says.test(consequenceOf(change)));
  expect(said.map((change) => [change.member, change.kind])).toEqual([[member, kind]]);
});
