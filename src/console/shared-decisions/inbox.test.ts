import { expect, it, vi } from "vitest";
import { Inbox } from "./inbox.ts";

it("reads what was asked for last first, in portions", async () => {
  const read: (readonly string[])[] = [];
  const inbox = new Inbox(async (ids) => void read.push(ids));
  const queue = Array.from({ length: 25 }, (_, index) => `q${index}`);
  inbox.ask(queue);
  inbox.ask(["a", "b"]);
  await vi.waitFor(() => expect(inbox.status()).toEqual({ waiting: 0, error: undefined }));
  expect(read[0]).toEqual(queue.slice(0, 10));
  expect(read[1]).toEqual(["a", "b"]);
  expect(read.flat()).toHaveLength(27);
});

it("says what failed, and keeps it for the next time", async () => {
  let isReachable = false;
  const read: (readonly string[])[] = [];
  const inbox = new Inbox(async (ids) => {
    if (!isReachable) throw new Error("out of reach");
    read.push(ids);
  });
  inbox.ask(["a", "b"]);
  await vi.waitFor(() =>
    expect(inbox.status()).toEqual({ waiting: 2, error: new Error("out of reach") }),
  );
  isReachable = true;
  inbox.tryAgain();
  await vi.waitFor(() => expect(inbox.status()).toEqual({ waiting: 0, error: undefined }));
  expect(read).toEqual([["a", "b"]]);
});
