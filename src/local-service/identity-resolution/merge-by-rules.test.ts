import type {
  CreateProfileRequest,
  RuleBasedMatchingRequest,
} from "@aws-sdk/client-customer-profiles";
import { expect, test } from "vitest";
import { newDomain, startService } from "../testing/started-service.ts";

const { client, service } = await startService();

async function domainWith(change: Partial<RuleBasedMatchingRequest>): Promise<string> {
  const DomainName = await newDomain(client);
  const MatchingRules = [{ Rule: ["AccountNumber"] }, { Rule: ["FirstName", "LastName"] }];
  const RuleBasedMatching = { Enabled: true, MatchingRules, ...change };
  await client.updateDomain({ DomainName, RuleBasedMatching });
  return DomainName;
}

async function createProfile(
  DomainName: string,
  fields: Omit<CreateProfileRequest, "DomainName">,
): Promise<string> {
  const { ProfileId = "" } = await client.createProfile({ DomainName, ...fields });
  return ProfileId;
}

async function similarTo(DomainName: string, SearchValue: string) {
  await service.ruleBasedMatching.idle();
  const MatchType = "RULE_BASED_MATCHING";
  return client.getSimilarProfiles({ DomainName, MatchType, SearchKey: "profileId", SearchValue });
}

// "Merging only for levels up to MaxAllowedRuleLevelForMerging; unset, match only."
test("profiles are merged that match up to the level for merging, and no others", async () => {
  const DomainName = await domainWith({ MaxAllowedRuleLevelForMerging: 1 });
  const one = await createProfile(DomainName, {
    FirstName: "Ann",
    LastName: "Lee",
    AccountNumber: "1",
  });
  const sameName = await createProfile(DomainName, { FirstName: "Ann", LastName: "Lee" });
  expect(await similarTo(DomainName, one)).toMatchObject({ ProfileIds: [one, sameName] });
  const other = await createProfile(DomainName, { AccountNumber: "1", BirthDate: "1980-01-01" });
  expect(await similarTo(DomainName, one)).toMatchObject({
    RuleLevel: 2,
    ProfileIds: [one, sameName],
  });
  const { Profiles = [], Errors = [] } = await client.batchGetProfile({
    DomainName,
    ProfileIds: [one, other],
  });
  expect(Profiles).toEqual([
    expect.objectContaining({ ProfileId: one, FirstName: "Ann", BirthDate: "1980-01-01" }),
  ]);
  expect(Errors.map(({ ProfileId }) => ProfileId)).toEqual([other]);
});

// Administrator Guide, "How rule-based Identity Resolution works", note: "John" by an agent, "Peter" by an integration.
test("what was set by hand is not overwritten by what was ingested", async () => {
  const DomainName = await domainWith({
    MatchingRules: [{ Rule: ["EmailAddress"] }],
    MaxAllowedRuleLevelForMerging: 1,
  });
  const email = "john@example.com";
  const Object = JSON.stringify({ id: "1", email, first_name: "Peter", last_name: "Doe" });
  await client.putProfileObject({ DomainName, ObjectTypeName: "Shopify-Customer", Object });
  await createProfile(DomainName, { FirstName: "John", EmailAddress: email });
  await service.ruleBasedMatching.idle();
  const { Items } = await client.searchProfiles({
    DomainName,
    KeyName: "_email",
    Values: [email],
  });
  expect(Items).toEqual([expect.objectContaining({ FirstName: "John", LastName: "Doe" })]);
});

test("a group that would become a profile of more than 250 KB stays as it is until it changes", async () => {
  const DomainName = await domainWith({ MaxAllowedRuleLevelForMerging: 1 });
  const large = (prefix: string) =>
    Object.fromEntries(
      Array.from({ length: 520 }, (_, index) => [`${prefix}${index}`, "x".repeat(255)]),
    );
  const account = { AccountNumber: "1" };
  const one = await createProfile(DomainName, { ...account, Attributes: large("a") });
  const other = await createProfile(DomainName, { ...account, Attributes: large("b") });
  expect(await similarTo(DomainName, one)).toMatchObject({ ProfileIds: [one, other] });

  const emptied = Object.fromEntries(Object.keys(large("b")).map((name) => [name, ""]));
  await client.updateProfile({ DomainName, ProfileId: other, Attributes: emptied });
  expect(await similarTo(DomainName, one)).toMatchObject({ ProfileIds: [] });
  expect((await client.getDomain({ DomainName })).Stats?.ProfileCount).toBe(1);
});

test("more profiles than one merge takes become one all the same", async () => {
  const DomainName = await domainWith({ MaxAllowedRuleLevelForMerging: 2 });
  for (let count = 0; count < 50; count++) await createProfile(DomainName, { AccountNumber: "1" });
  await service.ruleBasedMatching.idle();
  expect((await client.getDomain({ DomainName })).Stats?.ProfileCount).toBe(1);
  expect((await client.listRuleBasedMatches({ DomainName })).MatchIds).toEqual([]);
});
