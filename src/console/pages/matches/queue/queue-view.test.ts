import { describe, expect, it } from "vitest";
import { groupsInView, parseQueueView, toSearchParams } from "./queue-view.ts";

const group = (matchId: string, size: number, confidenceScore?: number) => ({
  matchId,
  profileIds: Array.from({ length: size }, (_, index) => `${matchId}${index}`),
  confidenceScore,
});
const groups = [group("a", 2, 0.7), group("b", 5, 0.9), group("c", 3, 0.9), group("d", 2)];
const shown = (search: string) =>
  groupsInView(groups, parseQueueView(new URLSearchParams(search))).map(({ matchId }) => matchId);

describe("the view of the queue", () => {
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

  it("ignores what is no view", () => {
    const plain = parseQueueView(new URLSearchParams());
    expect(parseQueueView(new URLSearchParams("score=x&size=-1&page=0"))).toEqual(plain);
    expect(toSearchParams(plain).toString()).toBe("");
  });

  it("comes back from the URL as it went in", () => {
    const view = { minScore: 0.8, size: 3, sort: "size", isDescending: false, page: 2 } as const;
    expect(parseQueueView(toSearchParams(view))).toEqual(view);
  });
});
