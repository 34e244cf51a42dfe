import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  BadRequestException,
  type CreateProfileRequest,
  type RuleBasedMatchingRequest,
} from "@aws-sdk/client-customer-profiles";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchByRules } from "../../profile-model/matching-rules/rule-groups.ts";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import { findDomain } from "../store/domains.ts";
import { insertProfile, newProfileId } from "../store/profiles.ts";
import { newDomain, startService } from "../testing/started-service.ts";

const { client, service } = await startService();

const rules: RuleBasedMatchingRequest = {
  Enabled: true,
  MatchingRules: [{ Rule: ["AccountNumber"] }, { Rule: ["FirstName", "LastName"] }],
};

async function domainWith(change: Partial<RuleBasedMatchingRequest> = {}): Promise<string> {
  const DomainName = await newDomain(client);
  await client.updateDomain({ DomainName, RuleBasedMatching: { ...rules, ...change } });
  return DomainName;
}

async function createProfile(
  DomainName: string,
  fields: Omit<CreateProfileRequest, "DomainName">,
): Promise<string> {
  const { ProfileId = "" } = await client.createProfile({ DomainName, ...fields });
  return ProfileId;
}

async function similarTo(DomainName: string, ProfileId: string) {
  await service.ruleBasedMatching.idle();
  const { MatchId, RuleLevel, ProfileIds } = await client.getSimilarProfiles({
    DomainName,
    MatchType: "RULE_BASED_MATCHING",
    SearchKey: "profileId",
    SearchValue: ProfileId,
  });
  return { MatchId, RuleLevel, ProfileIds };
}

async function matchIds(DomainName: string): Promise<string[]> {
  await service.ruleBasedMatching.idle();
  return (await client.listRuleBasedMatches({ DomainName })).MatchIds ?? [];
}

async function statusOf(DomainName: string) {
  return (await client.getDomain({ DomainName })).RuleBasedMatching?.Status;
}

describe("matching", () => {
  test("profiles that agree at a level are a group, told by each of them and by its id", async () => {
    const DomainName = await domainWith();
    const one = await createProfile(DomainName, { FirstName: "Ann", LastName: "Lee" });
    const other = await createProfile(DomainName, { FirstName: "ANN", LastName: "Lee" });
    const alone = await createProfile(DomainName, { FirstName: "Eve", LastName: "Lee" });
    const group = await similarTo(DomainName, one);
    expect(group).toEqual({
      MatchId: expect.any(String),
      RuleLevel: 2,
      ProfileIds: [one, other],
    });
    expect(await similarTo(DomainName, other)).toEqual(group);
    expect(await similarTo(DomainName, alone)).toEqual({ ProfileIds: [] });
    expect(await matchIds(DomainName)).toEqual([group.MatchId]);
    const byMatchId = await client.getSimilarProfiles({
      DomainName,
      MatchType: "RULE_BASED_MATCHING",
      SearchKey: "_matchId",
      SearchValue: group.MatchId,
    });
    expect(byMatchId.ProfileIds).toEqual([one, other]);
    expect(byMatchId.ConfidenceScore).toBeUndefined();
  });

  // "If a match is available at a higher (more optimized) rule level, the system will assign the profile to that
  // particular group."
  test("a profile goes to the better level as soon as there is a match", async () => {
    const DomainName = await domainWith();
    const one = await createProfile(DomainName, {
      FirstName: "Ann",
      LastName: "Lee",
      AccountNumber: "1",
    });
    const sameName = await createProfile(DomainName, { FirstName: "Ann", LastName: "Lee" });
    const { MatchId } = await similarTo(DomainName, one);
    const sameAccount = await createProfile(DomainName, { AccountNumber: "1" });
    expect(await similarTo(DomainName, one)).toEqual({
      MatchId,
      RuleLevel: 2,
      ProfileIds: [one, sameName, sameAccount],
    });
    await client.updateProfile({ DomainName, ProfileId: sameName, AccountNumber: "1" });
    expect(await similarTo(DomainName, one)).toMatchObject({ MatchId, RuleLevel: 1 });
  });

  test("groups follow changes, deletions and merges", async () => {
    const DomainName = await domainWith();
    const profiles: string[] = [];
    for (let count = 0; count < 4; count++) {
      profiles.push(await createProfile(DomainName, { AccountNumber: "1" }));
    }
    const [a = "", b = "", c = "", d = ""] = profiles;
    expect((await similarTo(DomainName, a)).ProfileIds).toEqual([a, b, c, d]);
    await client.updateProfile({ DomainName, ProfileId: b, AccountNumber: "2" });
    expect((await similarTo(DomainName, a)).ProfileIds).toEqual([a, c, d]);
    expect((await similarTo(DomainName, b)).ProfileIds).toEqual([]);
    await client.deleteProfile({ DomainName, ProfileId: c });
    expect((await similarTo(DomainName, a)).ProfileIds).toEqual([a, d]);
    await client.mergeProfiles({ DomainName, MainProfileId: a, ProfileIdsToBeMerged: [d] });
    expect((await similarTo(DomainName, a)).ProfileIds).toEqual([]);
    expect(await matchIds(DomainName)).toEqual([]);
  });

  test("a group comes apart when both sides of a match find a better one", async () => {
    const DomainName = await domainWith();
    const name = { FirstName: "Ann", LastName: "Lee" };
    const one = await createProfile(DomainName, { ...name, AccountNumber: "1" });
    const other = await createProfile(DomainName, { ...name, AccountNumber: "2" });
    expect((await similarTo(DomainName, one)).ProfileIds).toEqual([one, other]);
    const likeOne = await createProfile(DomainName, { AccountNumber: "1" });
    expect((await similarTo(DomainName, one)).ProfileIds).toEqual([one, other, likeOne]);
    const likeOther = await createProfile(DomainName, { AccountNumber: "2" });
    expect((await similarTo(DomainName, one)).ProfileIds).toEqual([one, likeOne]);
    expect((await similarTo(DomainName, other)).ProfileIds).toEqual([other, likeOther]);
    expect(await matchIds(DomainName)).toHaveLength(2);
  });

  // "The attribute that can belong to more than 500 different profiles" (Administrator Guide).
  test("what more than 500 profiles have in common matches them once one less has it", async () => {
    const DomainName = await domainWith();
    const domain = findDomain(service.store, DomainName)?.id ?? 0;
    const profiles = Array.from({ length: 501 }, () => ({
      ProfileId: newProfileId(),
      AccountNumber: "unknown",
    }));
    service.store.transaction(() => {
      for (const profile of profiles) insertProfile(service.store, domain, profile, 0);
    });
    service.ruleBasedMatching.wake();
    expect(await matchIds(DomainName)).toEqual([]);
    const ProfileId = profiles[7]?.ProfileId ?? "";
    await client.updateProfile({ DomainName, ProfileId, AccountNumber: "known" });
    const [SearchValue] = await matchIds(DomainName);
    const group = { DomainName, MatchType: "RULE_BASED_MATCHING", SearchKey: "matchId" } as const;
    const page = await client.getSimilarProfiles({ ...group, SearchValue, MaxResults: 100 });
    expect(page.ProfileIds).toEqual(
      profiles
        .filter((profile) => profile.ProfileId !== ProfileId)
        .slice(0, 100)
        .map((profile) => profile.ProfileId),
    );
  });

  test("objects that are ingested make profiles that are matched", async () => {
    const DomainName = await domainWith({ MatchingRules: [{ Rule: ["EmailAddress"] }] });
    const mail = "ann@example.com";
    const one = await createProfile(DomainName, { EmailAddress: mail });
    const Object = JSON.stringify({ id: 7, email: "ANN@example.com" });
    await client.putProfileObject({ DomainName, ObjectTypeName: "Zendesk-users", Object });
    expect((await similarTo(DomainName, one)).ProfileIds).toHaveLength(2);
  });

  test("ListRuleBasedMatches gives pages", async () => {
    const DomainName = await domainWith();
    for (const AccountNumber of ["1", "1", "2", "2", "3", "3"]) {
      await createProfile(DomainName, { AccountNumber });
    }
    const all = await matchIds(DomainName);
    const first = await client.listRuleBasedMatches({ DomainName, MaxResults: 2 });
    const { NextToken } = first;
    const second = await client.listRuleBasedMatches({ DomainName, MaxResults: 2, NextToken });
    expect([...(first.MatchIds ?? []), ...(second.MatchIds ?? [])]).toEqual(all);
    expect(all).toHaveLength(3);
    expect(second.NextToken).toBeUndefined();
  });

  const value = fc.option(fc.constantFrom("1", "2", "3"), { nil: undefined });
  const fields = fc.record({ AccountNumber: value, FirstName: value, LastName: value });
  const steps = fc.array(
    fc.record({ act: fc.constantFrom("create", "update", "delete"), fields, pick: fc.nat(20) }),
    { minLength: 5, maxLength: 25 },
  );

  // "The processing order might change, but the end result will always be the same" (Administrator Guide).
  test("whatever was written in whatever order, the groups are those of the profiles that are there", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const DomainName = await domainWith();
        const profiles = new Map<string, IdentifiedProfile>();
        for (const { act, fields: given, pick } of script) {
          const ProfileId = [...profiles.keys()][pick % Math.max(1, profiles.size)] ?? "";
          if (act === "create" || ProfileId === "") {
            const created = await createProfile(DomainName, given);
            profiles.set(created, { ProfileId: created, ...given });
          } else if (act === "update") {
            const change = { AccountNumber: given.AccountNumber ?? "" };
            await client.updateProfile({ DomainName, ProfileId, ...change });
            profiles.set(ProfileId, { ...profiles.get(ProfileId), ProfileId, ...change });
          } else {
            await client.deleteProfile({ DomainName, ProfileId });
            profiles.delete(ProfileId);
          }
          if (pick % 3 === 0) await service.ruleBasedMatching.idle();
        }
        const found = new Set<string>();
        for (const SearchValue of await matchIds(DomainName)) {
          const { ProfileIds = [], RuleLevel } = await client.getSimilarProfiles({
            DomainName,
            MatchType: "RULE_BASED_MATCHING",
            SearchKey: "matchId",
            SearchValue,
          });
          found.add(JSON.stringify([RuleLevel, ProfileIds.toSorted()]));
        }
        const expected = matchByRules([...profiles.values()], rules).map(({ profileIds, level }) =>
          JSON.stringify([level, profileIds.toSorted()]),
        );
        expect(found).toEqual(new Set(expected));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("status", () => {
  test("a domain without profiles is ACTIVE at once", async () => {
    const DomainName = await domainWith();
    expect(await statusOf(DomainName)).toBe("ACTIVE");
  });

  // "You can no longer change the Rule-based matching configuration" (API reference, IN_PROGRESS).
  test("rules cannot be changed while profiles are still held against them", async () => {
    const stopped = await startService();
    await stopped.service.ruleBasedMatching.stop();
    const DomainName = await newDomain(stopped.client);
    await stopped.client.createProfile({ DomainName, AccountNumber: "1" });
    await stopped.client.updateDomain({ DomainName, RuleBasedMatching: rules });
    const change = { DomainName, RuleBasedMatching: { Enabled: false } };
    const refused = stopped.client.updateDomain(change);
    await expect(refused).rejects.toBeInstanceOf(BadRequestException);
    await expect(refused).rejects.toThrow("IN_PROGRESS");
    await stopped.client.updateDomain({ DomainName, RuleBasedMatching: rules });
    const { RuleBasedMatching } = await stopped.client.getDomain({ DomainName });
    expect(RuleBasedMatching).toEqual({ ...rules, Status: "IN_PROGRESS" });
  });

  test("profiles that were there are matched", async () => {
    const DomainName = await newDomain(client);
    const profiles: string[] = [];
    for (let count = 0; count < 60; count++) {
      profiles.push(await createProfile(DomainName, { AccountNumber: String(count % 30) }));
    }
    const changed = await client.updateDomain({ DomainName, RuleBasedMatching: rules });
    expect(changed.RuleBasedMatching?.Status).toBe("IN_PROGRESS");
    await service.ruleBasedMatching.idle();
    expect(await statusOf(DomainName)).toBe("ACTIVE");
    expect((await similarTo(DomainName, profiles[0] ?? "")).ProfileIds).toHaveLength(2);
    const { MatchIds } = await client.listRuleBasedMatches({ DomainName, MaxResults: 100 });
    expect(MatchIds).toHaveLength(30);
  });

  test("new rules replace what was found by the old ones; off, nothing is found", async () => {
    const DomainName = await domainWith();
    const one = await createProfile(DomainName, { AccountNumber: "1", BirthDate: "1980-01-01" });
    await createProfile(DomainName, { AccountNumber: "1" });
    const born = await createProfile(DomainName, { BirthDate: "1980-01-01" });
    const { MatchId } = await similarTo(DomainName, one);
    const MatchingRules = [{ Rule: ["BirthDate"] }];
    await client.updateDomain({ DomainName, RuleBasedMatching: { Enabled: true, MatchingRules } });
    const changed = await similarTo(DomainName, one);
    expect(changed.ProfileIds).toEqual([one, born]);
    expect(changed.MatchId).not.toBe(MatchId);
    await client.updateDomain({ DomainName, RuleBasedMatching: { Enabled: false } });
    expect(await matchIds(DomainName)).toEqual([]);
    expect(await similarTo(DomainName, one)).toEqual({ ProfileIds: [] });
    for (const table of ["rule_match_keys", "rule_match_groups"]) {
      const { left } = service.store
        .prepare(
          `SELECT count(*) AS left FROM ${table} JOIN rule_sets ON rule_sets.id = rule_set
           JOIN domains ON domains.id = domain WHERE name = ?`,
        )
        .get(DomainName) as { left: number };
      expect(left).toBe(0);
    }
  });

  test("the same rules again change nothing", async () => {
    const DomainName = await domainWith();
    const one = await createProfile(DomainName, { AccountNumber: "1" });
    await createProfile(DomainName, { AccountNumber: "1" });
    const group = await similarTo(DomainName, one);
    const again = await client.updateDomain({ DomainName, RuleBasedMatching: rules });
    expect(again.RuleBasedMatching?.Status).toBe("ACTIVE");
    expect(await similarTo(DomainName, one)).toEqual(group);
  });

  test("rules with attributes that there are not are refused", async () => {
    const DomainName = await newDomain(client);
    const RuleBasedMatching = { Enabled: true, MatchingRules: [{ Rule: ["Email"] }] };
    const refused = client.updateDomain({ DomainName, RuleBasedMatching });
    await expect(refused).rejects.toBeInstanceOf(BadRequestException);
    await expect(refused).rejects.toThrow("Email");
  });
});

test("what was not matched when the service ended is matched when it starts again", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "rule-based-matching-"));
  const first = await startService({ dataDir });
  const DomainName = await newDomain(first.client);
  const domain = findDomain(first.service.store, DomainName)?.id ?? 0;
  first.service.store.transaction(() => {
    for (let count = 0; count < 200; count++) {
      const profile = { ProfileId: newProfileId(), AccountNumber: String(count % 100) };
      insertProfile(first.service.store, domain, profile, 0);
    }
  });
  await first.client.updateDomain({ DomainName, RuleBasedMatching: rules });
  await first.service.close();

  const second = await startService({ dataDir });
  await second.service.ruleBasedMatching.idle();
  const { RuleBasedMatching } = await second.client.getDomain({ DomainName });
  expect(RuleBasedMatching?.Status).toBe("ACTIVE");
  const { MatchIds } = await second.client.listRuleBasedMatches({ DomainName, MaxResults: 100 });
  expect(MatchIds).toHaveLength(100);
  await second.service.close();
  rmSync(dataDir, { recursive: true });
}, 60_000);
