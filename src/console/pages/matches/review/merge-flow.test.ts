import {
  BadRequestException,
  CustomerProfilesServiceException,
} from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type {
  MergeDecision,
  MergeDecisionResult,
  MergeSnapshot,
} from "../../../ledger/decision.ts";
import { carryOutMerge, type MergeTools } from "./merge-flow.ts";
import { findOutcome } from "./merge-outcome.ts";
import { planMerge } from "./merge-plan.ts";
import { noChoices } from "./review-choices.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";

const ann: IdentifiedProfile = { ProfileId: "a".repeat(32), FirstName: "Ann", LastName: "Lee" };
const anne: IdentifiedProfile = {
  ProfileId: "b".repeat(32),
  FirstName: "Anne",
  LastName: "Lee",
  MobilePhoneNumber: "+12065550134",
};
const order = { objectTypeName: "Order", uniqueKey: "1", content: '{"id":"1"}' };
const unavailable = new CustomerProfilesServiceException({
  name: "InternalServerException",
  $fault: "server",
  $metadata: { httpStatusCode: 500, requestId: "request-1" },
});
const refused = new BadRequestException({
  message: "Unknown profile IDs",
  $metadata: { httpStatusCode: 400, requestId: "request-2" },
});
const lostAnswer = new TypeError("Failed to fetch");

function requestFor(...profiles: IdentifiedProfile[]) {
  const plan = planMerge(profiles, noChoices, ann.ProfileId);
  if (!plan) throw new Error("two profiles are enough for a plan");
  const group: ReviewedGroup = {
    origin: "identityResolution",
    matchId: "group",
    matchGenerationDate: undefined,
    profileIds: profiles.map(({ ProfileId }) => ProfileId),
    confidenceScore: 0.9,
  };
  return { scope: "test", domainName: "domain", group, plan, evidence: undefined, note: "" };
}

/** A service whose profiles are a map, and a ledger that is a list; time passes in pauses only. */
function scene(answer: "done" | Error, { mergesAfterPauses = 0, doesMerge = true } = {}) {
  const profiles = new Map([ann, anne].map((profile) => [profile.ProfileId, profile]));
  const sent: unknown[] = [];
  const results: MergeDecisionResult[] = [];
  const kept: MergeSnapshot[] = [];
  let pauses = 0;
  const request = requestFor(ann, anne);
  const merge = () => {
    if (!doesMerge || sent.length === 0 || pauses < mergesAfterPauses) return;
    profiles.set(ann.ProfileId, request.plan.result.profile);
    profiles.delete(anne.ProfileId);
  };
  const tools: MergeTools = {
    read: async (_domainName, ids) => {
      merge();
      const found = ids.flatMap((id) => profiles.get(id) ?? []);
      return { profiles: found, missingIds: ids.filter((id) => !profiles.has(id)) };
    },
    readObjects: async (_domainName, profileId) => (profileId === anne.ProfileId ? [order] : []),
    send: async (input) => {
      sent.push(input);
      if (answer !== "done") throw answer;
      return { $metadata: {} };
    },
    keepDecision: async (_decision, snapshot) => {
      kept.push(snapshot);
    },
    keepResult: async (_id, result) => {
      results.push(result);
      return result;
    },
    pause: async () => {
      pauses += 1;
    },
    settlesWithin: 10 * 60_000,
    unsettledMergeOf: async () => undefined,
    onStep: () => {},
    isCancelled: () => false,
    withoutRecord: false,
  };
  return { request, tools, profiles, sent, results, kept };
}

describe("a merge", () => {
  test("is sent once and held against its prediction", async () => {
    const { request, tools, sent, results } = scene("done");
    expect(await carryOutMerge(request, tools)).toMatchObject({ kind: "merged", differences: [] });
    expect(sent).toEqual([
      {
        DomainName: "domain",
        MainProfileId: ann.ProfileId,
        ProfileIdsToBeMerged: [anne.ProfileId],
      },
    ]);
    expect(results).toMatchObject([{ state: "merged" }]);
  });

  test("is sent once a snapshot of every profile with its objects is kept", async () => {
    const { request, tools, kept } = scene("done");
    await carryOutMerge(request, tools);
    expect(kept).toMatchObject([
      {
        profiles: [ann, anne],
        prediction: request.plan.result.profile,
        objects: [{ ...order, profileId: anne.ProfileId }],
      },
    ]);
  });

  test("that the service does in the background is waited for", async () => {
    const { request, tools } = scene("done", { mergesAfterPauses: 4 });
    expect(await carryOutMerge(request, tools)).toMatchObject({ kind: "merged" });
  });

  test.each([
    ["a lost answer", lostAnswer],
    ["a failure of the service", unavailable],
  ])("counts as done after %s when the profiles say so", async (_what, error) => {
    const { request, tools, sent } = scene(error);
    expect(await carryOutMerge(request, tools)).toMatchObject({ kind: "merged" });
    expect(sent).toHaveLength(1);
  });

  test.each([
    ["was accepted", "done" as const],
    ["had its answer lost", lostAnswer],
    ["met a failure of the service", unavailable],
  ])("that %s and shows no trace is unclear, not failed", async (_what, answer) => {
    const { request, tools, results, sent } = scene(answer, { doesMerge: false });
    expect(await carryOutMerge(request, tools)).toMatchObject({ kind: "unclear" });
    expect(results).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  test("that was refused at its one attempt has failed", async () => {
    const { request, tools, results } = scene(refused, { doesMerge: false });
    expect(await carryOutMerge(request, tools)).toMatchObject({ kind: "notMerged" });
    expect(results).toMatchObject([{ state: "notMerged", requestId: "request-2" }]);
  });

  test("that was refused has failed also where the profiles are gone by somebody else's doing", async () => {
    const { request, tools, results } = scene(refused, { doesMerge: true });
    expect(await carryOutMerge(request, tools)).toEqual({ kind: "notMerged", error: refused });
    expect(results).toMatchObject([{ state: "notMerged", requestId: "request-2" }]);
  });

  test("is not sent while an earlier one of its profiles is not settled", async () => {
    const { request, tools, sent, kept } = scene("done");
    const earlier = { id: "earlier", verb: "merge" } as MergeDecision;
    const asked: string[][] = [];
    const unsettledMergeOf: MergeTools["unsettledMergeOf"] = async (_domainName, profileIds) => {
      asked.push([...profileIds]);
      return earlier;
    };
    expect(await carryOutMerge(request, { ...tools, unsettledMergeOf })).toEqual({
      kind: "underWay",
      decision: earlier,
    });
    expect(asked).toEqual([[ann.ProfileId, anne.ProfileId]]);
    expect([sent, kept]).toEqual([[], []]);
  });

  test("waits for one that is under way on the same profiles, and then sees what it has made", async () => {
    const { request, tools, sent } = scene("done");
    const outcomes = await Promise.all([
      carryOutMerge(request, tools),
      carryOutMerge(request, tools),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["merged", "changed"]);
    expect(sent).toHaveLength(1);
  });

  test("is not sent when a profile has changed", async () => {
    const { request, tools, profiles, sent, kept } = scene("done");
    profiles.set(anne.ProfileId, { ...anne, LastName: "Leigh" });
    expect(await carryOutMerge(request, tools)).toMatchObject({
      kind: "changed",
      changes: [{ profile: anne, isGone: false, differences: [{ path: "LastName" }] }],
    });
    expect([sent, kept]).toEqual([[], []]);
  });

  test("is not sent without a record, unless the person says so", async () => {
    const { request, tools, sent } = scene("done");
    const blocked = { ...tools, keepDecision: () => Promise.reject(new Error("blocked")) };
    expect(await carryOutMerge(request, blocked)).toMatchObject({ kind: "notRecorded" });
    expect(sent).toEqual([]);
    const deliberate = { ...blocked, withoutRecord: true };
    expect(await carryOutMerge(request, deliberate)).toMatchObject({ kind: "merged" });
  });

  test("that is taken back before it is sent is not sent", async () => {
    const { request, tools, sent, results } = scene("done");
    let step = "";
    const cancelled = {
      ...tools,
      onStep: (now: string) => {
        step = now;
      },
      isCancelled: () => step === "recording",
    };
    expect(await carryOutMerge(request, cancelled)).toEqual({ kind: "cancelled" });
    expect(sent).toEqual([]);
    expect(results).toMatchObject([{ state: "notMerged" }]);
  });

  test("whose profiles cannot be read back is unclear", async () => {
    const { request, tools } = scene("done");
    let reads = 0;
    const read: MergeTools["read"] = async (...parameters) => {
      reads += 1;
      if (reads > 1) throw lostAnswer;
      return tools.read(...parameters);
    };
    expect(await carryOutMerge(request, { ...tools, read })).toMatchObject({ kind: "unclear" });
  });
});

describe("looking again at a merge", () => {
  async function unclearDecision() {
    const { request, tools, profiles, results } = scene(lostAnswer, { doesMerge: false });
    const outcome = await carryOutMerge(request, tools);
    if (outcome.kind !== "unclear") throw new Error(`unexpected: ${outcome.kind}`);
    return { ...outcome, tools, profiles, results };
  }
  const elevenMinutesAgo = () => new Date(Date.now() - 11 * 60_000);

  test("leaves it unclear while it may still be under way", async () => {
    const { decision, snapshot, tools } = await unclearDecision();
    expect(await findOutcome(decision, snapshot, undefined, tools)).toMatchObject({
      kind: "unclear",
    });
  });

  test("finds that it was not done once it would have been", async () => {
    const { decision, snapshot, tools, profiles, results } = await unclearDecision();
    const old = { ...decision, decidedAt: elevenMinutesAgo() };
    // Whoever has edited it since has not merged it.
    profiles.set(anne.ProfileId, { ...anne, LastName: "Leigh" });
    expect(await findOutcome(old, snapshot, undefined, tools)).toMatchObject({
      kind: "notMerged",
    });
    expect(results).toMatchObject([{ state: "notMerged" }]);
  });

  test("asks a person once it would have been done and the profiles do not tell", async () => {
    const { decision, snapshot, tools, profiles, results } = await unclearDecision();
    profiles.clear();
    const recent = await findOutcome(decision, snapshot, undefined, tools);
    expect(recent).toMatchObject({ kind: "unclear", needsPerson: false });
    const old = { ...decision, decidedAt: elevenMinutesAgo() };
    expect(await findOutcome(old, snapshot, undefined, tools)).toMatchObject({
      kind: "unclear",
      needsPerson: true,
    });
    const unread = { ...tools, read: () => Promise.reject(lostAnswer) };
    expect(await findOutcome(old, snapshot, undefined, unread)).toMatchObject({
      kind: "unclear",
      needsPerson: false,
    });
    expect(results).toEqual([]);
  });

  test("without a snapshot finds out that it was not done, and leaves it to a person that it was", async () => {
    const { decision, tools, profiles, results } = await unclearDecision();
    const old = { ...decision, decidedAt: elevenMinutesAgo() };
    expect(await findOutcome(old, undefined, undefined, tools)).toMatchObject({
      kind: "notMerged",
    });
    profiles.delete(anne.ProfileId);
    expect(await findOutcome(old, undefined, undefined, tools)).toMatchObject({
      kind: "unclear",
      needsPerson: true,
    });
    expect(results).toHaveLength(1);
  });
});
