import { describe, expect, it } from "vitest";
import { kindSet } from "./evidence-kinds.ts";
import type { GroupState } from "./group-states.ts";
import { groupsInView, type Knowledge } from "./groups-in-view.ts";
import type { GroupFacts } from "./known-groups.ts";
import { parseQueueView } from "./queue-view.ts";

const group = (matchId: string, size: number, confidenceScore?: number) => ({
  matchId,
  profileIds: Array.from({ length: size }, (_, index) => `${matchId}${index}`),
  confidenceScore,
});
const groups = [group("a", 2, 0.7), group("b", 5, 0.9), group("c", 3, 0.9), group("d", 2)];

const facts = (known: Partial<GroupFacts>): GroupFacts => ({
  existing: 2,
  strength: undefined,
  conflicts: 0,
  kinds: 0,
  text: "",
  ...known,
});

function view(search: string, knowledge: Partial<Knowledge> = {}, always?: string) {
  const { groups: shown, unread } = groupsInView(
    groups,
    parseQueueView(new URLSearchParams(search)),
    { states: new Map(), facts: new Map(), ...knowledge },
    always,
  );
  return {
    shown: shown.map(({ matchId }) => matchId),
    unread: unread.map(({ matchId }) => matchId),
  };
}
const shown = (...args: Parameters<typeof view>) => view(...args).shown;

describe("what the service says of a group", () => {
  it("shows the surest first, and equals in the order of the run", () => {
    expect(shown("")).toEqual(["b", "c", "a", "d"]);
  });

  it("filters by score and size, four meaning four or more", () => {
    expect(shown("score=0.8")).toEqual(["b", "c"]);
    expect(shown("size=2")).toEqual(["a", "d"]);
    expect(shown("size=4")).toEqual(["b"]);
    expect(shown("size=3&score=0.95")).toEqual([]);
  });

  it("sorts by size, both ways", () => {
    expect(shown("sort=-size")).toEqual(["b", "c", "a", "d"]);
    expect(shown("sort=size")).toEqual(["a", "d", "c", "b"]);
    expect(shown("sort=score")).toEqual(["d", "a", "b", "c"]);
  });
});

describe("where a group stands", () => {
  const states = new Map<string, GroupState>([
    ["a", "changed"],
    ["b", "merge"],
    ["c", "vanished"],
  ]);

  it("is new where the ledger says nothing", () => {
    expect(shown("state=new", { states })).toEqual(["d"]);
    expect(shown("state=todo", { states })).toEqual(["a", "d"]);
    expect(shown("state=decided", { states })).toEqual(["b"]);
    expect(shown("state=merge", { states })).toEqual(["b"]);
    expect(shown("state=vanished", { states })).toEqual(["c"]);
  });

  it("does not take the group under review out of its place", () => {
    expect(shown("state=todo", { states }, "b")).toEqual(["b", "a", "d"]);
  });
});

describe("what only profiles tell", () => {
  const known = new Map([
    [
      "a",
      facts({ conflicts: 0, kinds: kindSet(["phone.agrees", "firstName.differs"]), text: "ann" }),
    ],
    ["b", facts({ conflicts: 3, kinds: kindSet(["phone.agrees"]), text: "joe" })],
  ]);

  it("is told of groups that have been read, and the others are named", () => {
    expect(view("conflicts=none", { facts: known })).toEqual({ shown: ["a"], unread: ["c", "d"] });
    expect(view("conflicts=some", { facts: known })).toEqual({ shown: ["b"], unread: ["c", "d"] });
    expect(view("evidence=phone.agrees", { facts: known }).shown).toEqual(["b", "a"]);
    expect(view("evidence=phone.agrees,firstName.differs", { facts: known }).shown).toEqual(["a"]);
  });

  it("leaves out what the other filters leave out, read or not", () => {
    expect(view("conflicts=none&size=2", { facts: known })).toEqual({
      shown: ["a"],
      unread: ["d"],
    });
  });

  it("finds texts where they have been read, and ids everywhere", () => {
    expect(view("text=Ann", { facts: known })).toEqual({ shown: ["a"], unread: ["c", "d"] });
    const withId = { matchId: "0f3a", profileIds: ["12ab", "34cd"], confidenceScore: 1 };
    const found = groupsInView([withId], parseQueueView(new URLSearchParams("text=4CD")), {
      states: new Map(),
      facts: new Map(),
    });
    expect(found).toEqual({ groups: [withId], unread: [] });
  });
});
