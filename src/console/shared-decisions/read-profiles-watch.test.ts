import { expect, it, vi } from "vitest";
import { queryClient } from "../api/query-client.ts";
import { watchReadProfiles } from "./read-profiles-watch.ts";

const read = (domainName: string, existing: string[], missingIds: string[]) =>
  queryClient.setQueryData(["profiles", domainName, "by-ids", [...existing, ...missingIds]], {
    profiles: existing.map((ProfileId) => ({ ProfileId })),
    missingIds,
  });

it("tells of the profiles of a group, also of the one that is left of it, and of no profile by itself", async () => {
  const told: (readonly string[])[] = [];
  const end = watchReadProfiles("shop", (profileIds) => void told.push(profileIds));
  read("shop", ["single"], []);
  read("other", ["x", "y"], []);
  read("shop", [], ["gone", "too"]);
  read("shop", ["a", "b"], []);
  read("shop", ["left"], ["merged"]);
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told).toEqual([["a", "b"], ["left"]]);
  end();
});
