import { describe, expect, it } from "vitest";
import type {
  CreateProfileRequest,
  SearchProfilesRequest,
} from "@aws-sdk/client-customer-profiles";
import { newDomain, startService } from "../testing/started-service.ts";
import { signedFetch } from "../testing/signed-fetch.ts";

const { client, endpoint } = await startService();

async function create(DomainName: string, fields: Partial<CreateProfileRequest>): Promise<string> {
  return (await client.createProfile({ DomainName, ...fields })).ProfileId ?? "";
}

type Search = Partial<SearchProfilesRequest> & Pick<SearchProfilesRequest, "DomainName">;

async function search(request: Search) {
  const { Items = [], NextToken } = await client.searchProfiles({
    KeyName: undefined,
    Values: undefined,
    ...request,
  });
  return { ids: Items.map(({ ProfileId }) => ProfileId ?? ""), Items, NextToken };
}

/** All pages, with a look at each. */
async function searchAll(request: Search, between: () => Promise<void> = () => Promise.resolve()) {
  const ids: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await search({ ...request, NextToken });
    ids.push(...page.ids);
    NextToken = page.NextToken;
    await between();
  } while (NextToken !== undefined);
  return ids;
}

describe("SearchProfiles", () => {
  // Administrator Guide, "Standard profile definition" and the content types of key definitions.
  it.each<[string, Partial<CreateProfileRequest>, string]>([
    ["_phone", { PhoneNumber: "+1 (206) 345-7890" }, "2063457890"],
    ["_phone", { MobilePhoneNumber: "2063457890" }, "+12063457890"],
    ["_phone", { HomePhoneNumber: "206.345.7890" }, "(206) 345-7890"],
    ["_phone", { BusinessPhoneNumber: "+1-206-345-7890" }, "+1 206 345 7890"],
    ["_email", { EmailAddress: "Ann@Example.com" }, "aNN@example.COM"],
    ["_email", { PersonalEmailAddress: "ann@example.com" }, "ann@example.com"],
    ["_email", { BusinessEmailAddress: "ann@example.com" }, "ann@example.com"],
    ["_account", { AccountNumber: "A-1" }, "A-1"],
    ["_fullName", { FirstName: "Ann", MiddleName: "B", LastName: "Lee" }, "ann  b lee"],
  ])("finds by %s over %o with %s", async (KeyName, fields, value) => {
    const DomainName = await newDomain(client);
    const id = await create(DomainName, fields);
    await create(DomainName, {
      FirstName: "Zoe",
      EmailAddress: "zoe@example.com",
      PhoneNumber: "2065550000",
    });
    expect((await search({ DomainName, KeyName, Values: [value] })).ids).toEqual([id]);
  });

  it("compares an account number letter by letter", async () => {
    const DomainName = await newDomain(client);
    await create(DomainName, { AccountNumber: "A-1" });
    expect((await search({ DomainName, KeyName: "_account", Values: ["a-1"] })).ids).toEqual([]);
  });

  it("finds by _profileId", async () => {
    const DomainName = await newDomain(client);
    const id = await create(DomainName, { FirstName: "Ann" });
    expect((await search({ DomainName, KeyName: "_profileId", Values: [id] })).Items).toEqual([
      { ProfileId: id, FirstName: "Ann", FoundByItems: [{ KeyName: "_profileId", Values: [id] }] },
    ]);
  });

  // Recorded from AWS: an unknown profile is an empty page, and the last page has an explicit null.
  it("answers no match with an empty page and NextToken null", async () => {
    const DomainName = await newDomain(client);
    const answer = await signedFetch(endpoint, {
      path: `/domains/${DomainName}/profiles/search`,
      body: JSON.stringify({ KeyName: "_profileId", Values: ["0".repeat(32)] }),
    });
    expect(answer).toMatchObject({ status: 200, body: { Items: [], NextToken: null } });
  });

  it("looks in its domain alone", async () => {
    const DomainName = await newDomain(client);
    await create(await newDomain(client), { EmailAddress: "ann@example.com" });
    expect(
      (await search({ DomainName, KeyName: "_email", Values: ["ann@example.com"] })).ids,
    ).toEqual([]);
    await expect(
      search({ DomainName: "none", KeyName: "_email", Values: ["a"] }),
    ).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  describe("with several keys", () => {
    async function threePeople() {
      const DomainName = await newDomain(client);
      return {
        DomainName,
        ann: await create(DomainName, {
          EmailAddress: "ann@example.com",
          PhoneNumber: "2063450001",
        }),
        bob: await create(DomainName, {
          EmailAddress: "bob@example.com",
          PhoneNumber: "2063450001",
        }),
        cid: await create(DomainName, {
          EmailAddress: "cid@example.com",
          PhoneNumber: "2063450003",
        }),
      };
    }
    const emailOrPhone = {
      KeyName: "_email",
      Values: ["ann@example.com", "CID@example.com"],
      AdditionalSearchKeys: [{ KeyName: "_phone", Values: ["+1 206 345 0001"] }],
    };

    // Several values of one key: any of them (inferred). FoundByItems: Profile, API reference.
    it("takes any key without an operator, and says which found each", async () => {
      const { DomainName, ann, bob, cid } = await threePeople();
      const { ids, Items } = await search({ DomainName, ...emailOrPhone });
      expect(ids).toEqual([ann, bob, cid]);
      const phone = { KeyName: "_phone", Values: ["+1 206 345 0001"] };
      expect(Items.map(({ FoundByItems }) => FoundByItems)).toEqual([
        [{ KeyName: "_email", Values: ["ann@example.com"] }, phone],
        [phone],
        [{ KeyName: "_email", Values: ["CID@example.com"] }],
      ]);
      expect((await search({ DomainName, ...emailOrPhone, LogicalOperator: "OR" })).ids).toEqual(
        ids,
      );
    });

    it("wants every key with AND, and then tells every pair of the request", async () => {
      const { DomainName, ann } = await threePeople();
      const { ids, Items } = await search({ DomainName, ...emailOrPhone, LogicalOperator: "AND" });
      expect(ids).toEqual([ann]);
      expect(Items[0]?.FoundByItems).toEqual([
        { KeyName: "_email", Values: emailOrPhone.Values },
        ...emailOrPhone.AdditionalSearchKeys,
      ]);
    });
  });

  describe("pages", () => {
    async function household(count: number) {
      const DomainName = await newDomain(client);
      const ids: string[] = [];
      for (let index = 0; index < count; index++) {
        ids.push(
          await create(DomainName, {
            PhoneNumber: "2063450001",
            AccountNumber: index % 3 === 0 ? "shared" : `own-${index}`,
          }),
        );
      }
      return {
        DomainName,
        ids,
        byPhone: { DomainName, KeyName: "_phone", Values: ["2063450001"] },
      };
    }

    it("has 20 profiles unless asked otherwise", async () => {
      const { ids, byPhone } = await household(23);
      const first = await search(byPhone);
      expect(first.ids).toEqual(ids.slice(0, 20));
      expect((await search({ ...byPhone, NextToken: first.NextToken })).ids).toEqual(ids.slice(20));
    });

    it("gives each profile once, whatever the operator, while profiles come and go", async () => {
      const { DomainName, ids, byPhone } = await household(11);
      const AdditionalSearchKeys = [{ KeyName: "_account", Values: ["shared"] }];
      for (const MaxResults of [1, 2, 11]) {
        expect(await searchAll({ ...byPhone, MaxResults })).toEqual(ids);
        const all = await searchAll({
          ...byPhone,
          MaxResults,
          AdditionalSearchKeys,
          LogicalOperator: "AND",
        });
        expect(all).toEqual(ids.filter((_, index) => index % 3 === 0));
      }
      let turn = 0;
      const seen = await searchAll({ ...byPhone, MaxResults: 3 }, async () => {
        turn += 1;
        if (turn === 1) {
          const [main = "", gone = ""] = ids;
          await client.mergeProfiles({
            DomainName,
            MainProfileId: main,
            ProfileIdsToBeMerged: [gone],
          });
        }
        if (turn === 2) ids.push(await create(DomainName, { PhoneNumber: "2063450001" }));
      });
      expect(seen).toEqual(ids);
    });

    const unknownPhones = (count: number) =>
      Array.from({ length: count }, (_, index) => `206${String(index).padStart(7, "0")}`);

    it("finds 5,000 rows a request at most: with many values a page is short", async () => {
      const { DomainName, ids, byPhone } = await household(12);
      const Values = [...byPhone.Values, ...unknownPhones(499)];
      const many = { DomainName, KeyName: "_phone", Values, MaxResults: 100 };
      const first = await search(many);
      expect(first.ids).toEqual(ids.slice(0, 10));
      expect((await search({ ...many, NextToken: first.NextToken })).ids).toEqual(ids.slice(10));
      expect((await search({ ...many, Values: Values.slice(0, 50) })).ids).toEqual(ids);
    });

    it.each([
      ["one value", {}],
      ["OR", { AdditionalSearchKeys: [{ KeyName: "_account", Values: ["none"] }] }],
      [
        "AND",
        {
          AdditionalSearchKeys: [{ KeyName: "_email", Values: ["ann@example.com"] }],
          LogicalOperator: "AND" as const,
        },
      ],
    ])("ends after about 1 MB, and the next goes on: %s", async (_, more) => {
      const DomainName = await newDomain(client);
      const large = Object.fromEntries(
        Array.from({ length: 950 }, (__, at) => [`a${at}`, "x".repeat(245)]),
      );
      const ids: string[] = [];
      for (let count = 0; count < 6; count++) {
        const profile = { PhoneNumber: "2063450001", EmailAddress: "ann@example.com" };
        ids.push(await create(DomainName, { ...profile, Attributes: large }));
      }
      const byPhone = { DomainName, KeyName: "_phone", Values: ["2063450001"], MaxResults: 100 };
      const first = await search({ ...byPhone, ...more });
      expect(first.ids).toEqual(ids.slice(0, 5));
      const second = await search({ ...byPhone, ...more, NextToken: first.NextToken });
      expect(second.ids).toEqual(ids.slice(5));
    });

    it("refuses more than 500 values over all keys", async () => {
      const DomainName = await newDomain(client);
      const AdditionalSearchKeys = [{ KeyName: "_phone", Values: unknownPhones(250) }];
      const key = { DomainName, KeyName: "_phone", AdditionalSearchKeys };
      const refused = search({ ...key, Values: unknownPhones(251) });
      await expect(refused).rejects.toMatchObject({ name: "BadRequestException" });
      await expect(refused).rejects.toThrow("500");
      expect((await search({ ...key, Values: unknownPhones(250) })).ids).toEqual([]);
    });

    it("refuses a token of another search, another domain, or a changed one", async () => {
      const { ids, byPhone } = await household(3);
      const other = await household(3);
      const { NextToken = "" } = await search({ ...byPhone, MaxResults: 2 });
      const changed = `${NextToken.slice(0, -1)}${NextToken.endsWith("A") ? "B" : "A"}`;
      for (const wrong of [
        { ...byPhone, NextToken: changed },
        { ...byPhone, NextToken, Values: ["2063450002"] },
        { ...byPhone, NextToken, KeyName: "_account" },
        { ...byPhone, NextToken, LogicalOperator: "AND" as const },
        { ...other.byPhone, NextToken },
      ]) {
        await expect(search(wrong)).rejects.toMatchObject({ name: "BadRequestException" });
      }
      expect((await search({ ...byPhone, NextToken, MaxResults: 1 })).ids).toEqual(ids.slice(2));
    });
  });
});
