import { BadRequestException, ResourceNotFoundException } from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();

const prefix = "arn:aws:profile:us-east-1:123456789012:domains/";

async function tagsOf(resourceArn: string) {
  return (await client.listTagsForResource({ resourceArn })).tags;
}

const numbered = (from: number, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${from + index}`, "x"]));

describe("a domain", () => {
  // TagResource, API reference: a new key is appended, the value of a key that is there is replaced.
  test("is tagged, tagged anew and untagged", async () => {
    const DomainName = await newDomain(client);
    const resourceArn = prefix + DomainName;
    expect(await tagsOf(resourceArn)).toEqual({});
    await client.tagResource({ resourceArn, tags: { team: "a", "cost:centre": "1" } });
    await client.tagResource({ resourceArn, tags: { team: "b", constructor: "" } });
    const tags = { team: "b", "cost:centre": "1", constructor: "" };
    expect(await tagsOf(resourceArn)).toEqual(tags);
    expect((await client.getDomain({ DomainName })).Tags).toEqual(tags);
    await client.untagResource({ resourceArn, tagKeys: ["team", "cost:centre", "other"] });
    expect(await tagsOf(resourceArn)).toEqual({ constructor: "" });
  });

  // "You can associate as many as 50 tags with a resource."
  test("has 50 tags at most", async () => {
    const resourceArn = prefix + (await newDomain(client));
    await client.tagResource({ resourceArn, tags: numbered(1, 49) });
    const tooMany = client.tagResource({ resourceArn, tags: numbered(49, 3) });
    await expect(tooMany).rejects.toBeInstanceOf(BadRequestException);
    expect(await tagsOf(resourceArn)).toEqual(numbered(1, 49));
    await client.tagResource({ resourceArn, tags: numbered(49, 2) });
    expect(await tagsOf(resourceArn)).toEqual(numbered(1, 50));
  });
});

test("an object type is tagged; putting it again leaves its tags", async () => {
  const DomainName = await newDomain(client);
  const objectType = {
    DomainName,
    ObjectTypeName: "Salesforce-Account",
    Description: "Accounts",
    TemplateId: "Salesforce-Account",
  };
  const resourceArn = `${prefix}${DomainName}/object-types/Salesforce-Account`;
  // Used without being defined it is no resource.
  await expect(tagsOf(resourceArn)).rejects.toBeInstanceOf(ResourceNotFoundException);
  await client.putProfileObjectType({ ...objectType, Tags: { team: "a" } });
  await client.tagResource({ resourceArn, tags: { stage: "test" } });
  await client.putProfileObjectType({ ...objectType, Tags: { other: "b" } });
  expect(await tagsOf(resourceArn)).toEqual({ team: "a", stage: "test" });
});

test.each([
  "s3://orders",
  "arn:aws:connect:us-east-1:123456789012:instance/11111111-1111-1111-1111-111111111111",
  "arn:aws:appflow:us-east-1:123456789012:flow/orders",
])("the integration %s is tagged by a URI within its ARN", async (Uri) => {
  const DomainName = await newDomain(client);
  await client.putIntegration({ DomainName, Uri, ObjectTypeName: "CTR", Tags: { team: "a" } });
  const resourceArn = `${prefix}${DomainName}/integrations/${Uri}`;
  await client.tagResource({ resourceArn, tags: { stage: "test" } });
  await client.untagResource({ resourceArn, tagKeys: ["team"] });
  const { Tags } = await client.getIntegration({ DomainName, Uri });
  expect(Tags).toEqual({ stage: "test" });
});

describe("an ARN", () => {
  // The tag operations list no AccessDeniedException.
  test.each([
    ["of a domain that there is not", (name: string) => `${prefix}${name}-2`],
    ["of an object type that there is not", (name: string) => `${prefix}${name}/object-types/x`],
    ["of an integration that there is not", (name: string) => `${prefix}${name}/integrations/x`],
    ["of another account", (name: string) => prefix.replace("1234", "4321") + name],
    ["of another region", (name: string) => prefix.replace("us-east-1", "eu-west-2") + name],
  ])("%s is not found", async (_, arnOf) => {
    const resourceArn = arnOf(await newDomain(client));
    const requests = [
      () => client.listTagsForResource({ resourceArn }),
      () => client.tagResource({ resourceArn, tags: { team: "a" } }),
      () => client.untagResource({ resourceArn, tagKeys: ["team"] }),
    ];
    for (const request of requests) {
      await expect(request()).rejects.toBeInstanceOf(ResourceNotFoundException);
    }
  });

  test.each(["arn:aws:s3:::orders", "arn:aws:profile:us-east-1:123456789012:layouts/x", "domain"])(
    "%s is none of this service",
    async (resourceArn) => {
      await expect(tagsOf(resourceArn)).rejects.toBeInstanceOf(BadRequestException);
    },
  );
});
