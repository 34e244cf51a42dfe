import { describe, expect, it } from "vitest";
import { parseQueueView, type QueueView, toSearchParams } from "./queue-view.ts";

describe("the view of the queue in the URL", () => {
  it("ignores what is no view", () => {
    const plain = parseQueueView(new URLSearchParams());
    const nonsense = new URLSearchParams("score=x&size=-1&page=0&state=happy&conflicts=maybe");
    expect(parseQueueView(nonsense)).toEqual(plain);
    expect(toSearchParams(plain).toString()).toBe("");
  });

  it("comes back as it went in", () => {
    const view: QueueView = {
      minScore: 0.8,
      size: 3,
      state: "todo",
      conflicts: "none",
      evidence: ["phone.agrees", "firstName.differs"],
      text: "Ann & Co, 5%",
      sort: "size",
      isDescending: false,
      page: 2,
    };
    expect(parseQueueView(new URLSearchParams(toSearchParams(view).toString()))).toEqual(view);
  });
});
