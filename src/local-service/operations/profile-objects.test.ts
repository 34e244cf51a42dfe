import { describe, expect, test } from "vitest";
import { defineType, objectsOf, profilesByKey, putObject } from "../testing/ingested-objects.ts";
import { signedFetch } from "../testing/signed-fetch.ts";
import { newDomain, startService } from "../testing/started-service.ts";

const { client, endpoint } = await startService();

async function stats(DomainName: string) {
  const { Stats } = await client.getDomain({ DomainName });
  return Stats;
}

describe("PutProfileObject", () => {
  test("refuses what is not a JSON object, in words that quote nothing of it", async () => {
    const DomainName = await newDomain(client);
    await defineType(client, DomainName, "lead");
    for (const Object of ["{", "[]", '"secret"', "null", "1"]) {
      const put = client.putProfileObject({ DomainName, ObjectTypeName: "lead", Object });
      await expect(put).rejects.toMatchObject({
        name: "BadRequestException",
        message: expect.not.stringContaining("secret") as string,
      });
    }
    expect(await stats(DomainName)).toMatchObject({ ProfileCount: 0, ObjectCount: 0 });
  });

  test("refuses texts and names with lone surrogates, which would all be stored as the same character", async () => {
    const DomainName = await newDomain(client);
    await defineType(client, DomainName, "lead");
    for (const text of [
      String.raw`{"id": "a\ud800", "email": "a@example.com"}`,
      String.raw`{"id": "1", "email": "a@example.com", "more": [{"\udc00": 1}]}`,
    ]) {
      const put = client.putProfileObject({ DomainName, ObjectTypeName: "lead", Object: text });
      await expect(put).rejects.toMatchObject({ name: "BadRequestException" });
    }
    expect(await stats(DomainName)).toMatchObject({ ProfileCount: 0, ObjectCount: 0 });
    const paired = String.raw`{"id": "\ud83d\ude00", "email": "a@example.com"}`;
    await client.putProfileObject({ DomainName, ObjectTypeName: "lead", Object: paired });
    expect(await stats(DomainName)).toMatchObject({ ObjectCount: 1 });
  });

  test("takes 250 KB and no byte more", async () => {
    const DomainName = await newDomain(client);
    await defineType(client, DomainName, "lead");
    // Two bytes each in UTF-8, so that the model's limit in characters is not the one that counts.
    const object = (filling: number) =>
      JSON.stringify({ id: 1, email: "a@example.com", filling: `${"é".repeat(filling)}x` });
    const most = (256_000 - Buffer.byteLength(object(0))) / 2;
    expect(Number.isInteger(most)).toBe(true);

    await client.putProfileObject({ DomainName, ObjectTypeName: "lead", Object: object(most) });
    const more = object(most).replace('x"', 'xx"');
    await expect(
      client.putProfileObject({ DomainName, ObjectTypeName: "lead", Object: more }),
    ).rejects.toMatchObject({
      name: "BadRequestException",
      message: expect.stringContaining("250 KB") as string,
    });
    expect(await stats(DomainName)).toMatchObject({ ObjectCount: 1, TotalSize: 256_000 });
  });

  test("refuses an unknown object type, and takes a template's id for one", async () => {
    const DomainName = await newDomain(client);
    await expect(putObject(client, DomainName, "lead", { id: 1 })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });

    await putObject(client, DomainName, "Zendesk-users", { id: 7, email: "a@example.com" });

    expect(await profilesByKey(client, DomainName, "_zendeskUserId", "7")).toHaveLength(1);
  });

  // Administrator Guide, "Standard identifiers".
  test("refuses an object whose UNIQUE key or all of whose PROFILE keys are empty", async () => {
    const DomainName = await newDomain(client);
    await defineType(client, DomainName, "lead");
    await expect(
      putObject(client, DomainName, "lead", { id: "", email: "a@example.com" }),
    ).rejects.toThrow("UNIQUE");
    await expect(putObject(client, DomainName, "lead", { id: 1 })).rejects.toThrow("PROFILE");
    expect(await stats(DomainName)).toMatchObject({ ProfileCount: 0, ObjectCount: 0 });
  });

  test("replaces the object with the same UNIQUE value as a whole", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    const first = { id: 1, email: "a@example.com", note: "long ago" };
    const second = { id: 1, email: "a@example.com", tier: "gold" };

    const key = await putObject(client, domain, "lead", first);
    expect(await putObject(client, domain, "lead", second)).toBe(key);

    const [ProfileId = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    expect(await objectsOf(client, domain, ProfileId, "lead")).toEqual([second]);
    expect(await stats(domain)).toMatchObject({
      ObjectCount: 1,
      TotalSize: JSON.stringify(second).length,
    });
  });

  test("an object that now leads to another profile moves there", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    await putObject(client, domain, "lead", { id: 1, email: "a@example.com" });
    await putObject(client, domain, "lead", { id: 2, email: "b@example.com" });
    const [a = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const [b = ""] = await profilesByKey(client, domain, "email", "b@example.com");

    await putObject(client, domain, "lead", { id: 1, email: "b@example.com" });

    expect(await objectsOf(client, domain, a, "lead")).toEqual([]);
    expect(await objectsOf(client, domain, b, "lead")).toHaveLength(2);
    expect(await stats(domain)).toMatchObject({ ObjectCount: 2 });
  });
});

describe("ListProfileObjects", () => {
  test("pages through the objects of a type, each once, though some come and go", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    for (let id = 1; id <= 5; id += 1)
      await putObject(client, domain, "lead", { id, email: "a@example.com" });
    const [ProfileId = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const request = { DomainName: domain, ProfileId, ObjectTypeName: "lead", MaxResults: 2 };

    const first = await client.listProfileObjects(request);
    await client.deleteProfileObject({
      DomainName: domain,
      ProfileId,
      ObjectTypeName: "lead",
      ProfileObjectUniqueKey: first.Items?.[0]?.ProfileObjectUniqueKey,
    });
    const ids: unknown[] = [];
    let NextToken = first.NextToken;
    while (NextToken) {
      const page = await client.listProfileObjects({ ...request, NextToken });
      for (const { Object = "" } of page.Items ?? [])
        ids.push((JSON.parse(Object) as { id: number }).id);
      NextToken = page.NextToken;
    }

    expect(first.Items).toHaveLength(2);
    expect(ids).toEqual([3, 4, 5]);
    await expect(
      client.listProfileObjects({
        ...request,
        ObjectTypeName: "other",
        NextToken: first.NextToken,
      }),
    ).rejects.toMatchObject({ name: "BadRequestException" });
  });

  test("filters by a key of the object type, in the form of its content type", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    await putObject(client, domain, "lead", { id: 1, email: "a@example.com" });
    await putObject(client, domain, "lead", { id: 2, email: "a@example.com" });
    const [ProfileId = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const list = async (KeyName: string, value: string) => {
      const { Items = [] } = await client.listProfileObjects({
        DomainName: domain,
        ProfileId,
        ObjectTypeName: "lead",
        ObjectFilter: { KeyName, Values: [value] },
      });
      return Items.length;
    };

    expect(await list("leadId", "2")).toBe(1);
    expect(await list("email", "A@EXAMPLE.COM")).toBe(2);
    expect(await list("email", "b@example.com")).toBe(0);
  });

  test("a profile that there is not is not found", async () => {
    const DomainName = await newDomain(client);
    await expect(
      client.listProfileObjects({ DomainName, ProfileId: "0".repeat(32), ObjectTypeName: "lead" }),
    ).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});

describe("DeleteProfileObject", () => {
  test("takes the object away, once, and only from its own profile", async () => {
    const domain = await newDomain(client);
    await defineType(client, domain, "lead");
    const key = await putObject(client, domain, "lead", {
      id: 1,
      email: "a@example.com",
      tier: "x",
    });
    await putObject(client, domain, "lead", { id: 2, email: "b@example.com" });
    const [a = ""] = await profilesByKey(client, domain, "email", "a@example.com");
    const [b = ""] = await profilesByKey(client, domain, "email", "b@example.com");
    const request = { DomainName: domain, ObjectTypeName: "lead", ProfileObjectUniqueKey: key };

    await expect(client.deleteProfileObject({ ...request, ProfileId: b })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
    // The message of the API reference's example.
    expect(await client.deleteProfileObject({ ...request, ProfileId: a })).toMatchObject({
      Message: "OK",
    });
    await expect(client.deleteProfileObject({ ...request, ProfileId: a })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });

    expect(await objectsOf(client, domain, a, "lead")).toEqual([]);
    expect(await stats(domain)).toMatchObject({ ObjectCount: 1 });
    const { Profiles } = await client.batchGetProfile({ DomainName: domain, ProfileIds: [a] });
    expect(Profiles).toMatchObject([{ Attributes: { tier: "x" } }]);
  });
});

describe("a page of ListProfileObjects", () => {
  const most = "x".repeat(240_000);

  async function largeObjects(count: number) {
    const DomainName = await newDomain(client);
    await defineType(client, DomainName, "lead");
    for (let id = 0; id < count; id += 1) {
      await putObject(client, DomainName, "lead", { id, email: "a@example.com", filling: most });
    }
    const [ProfileId = ""] = await profilesByKey(client, DomainName, "email", "a@example.com");
    return { DomainName, ProfileId, ObjectTypeName: "lead", MaxResults: 100 };
  }

  test("ends after about 1 MB, and the next goes on", async () => {
    const list = await largeObjects(7);
    const first = await client.listProfileObjects(list);
    expect(first.Items).toHaveLength(5);
    const { NextToken } = first;
    const second = await client.listProfileObjects({ ...list, NextToken });
    expect(second.Items).toHaveLength(2);
    expect(second.NextToken).toBeUndefined();
  });

  test("with a filter ends after about 1 MB was read, though nothing was found", async () => {
    const list = {
      ...(await largeObjects(7)),
      ObjectFilter: { KeyName: "leadId", Values: ["6"] },
    };
    const first = await client.listProfileObjects(list);
    expect(first.Items).toEqual([]);
    const { NextToken } = first;
    const second = await client.listProfileObjects({ ...list, NextToken });
    expect(second.Items).toHaveLength(1);
    expect(second.NextToken).toBeUndefined();
  });
});

test("the dead letters shown have about 1 MB at most, the newest first", async () => {
  const DomainName = await newDomain(client);
  await defineType(client, DomainName, "lead", { AllowProfileCreation: false });
  for (let id = 0; id < 7; id += 1) {
    const object = { id, email: "a@example.com", filling: "x".repeat(240_000) };
    await putObject(client, DomainName, "lead", object);
  }
  const path = `/_local/domains/${DomainName}/dead-letters`;
  const { body } = await signedFetch(endpoint, { method: "GET", path });
  expect(body).toMatchObject({ Count: 7 });
  const items = body["Items"] as { Object: string }[];
  const ids = items.map((letter) => (JSON.parse(letter.Object) as { id: number }).id);
  expect(ids).toEqual([6, 5, 4, 3, 2]);
});
