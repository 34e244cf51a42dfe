import type { FieldContentType } from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import { defineType, profilesByKey, putObject } from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();

/** Defines an object type whose key `contact` has this content type. */
async function define(domain: string, ContentType: FieldContentType): Promise<void> {
  await defineType(client, domain, "lead", {
    Fields: { id: { Source: "_source.id" }, contact: { Source: "_source.contact", ContentType } },
    Keys: {
      leadId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      contact: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["contact"] }],
    },
  });
}

const refusal = {
  name: "BadRequestException",
  message: expect.stringContaining("contact") as string,
};

describe("the content type of a key", () => {
  test("changes while no profile has the key, and not afterwards", async () => {
    const domain = await newDomain(client);
    await define(domain, "STRING");
    await define(domain, "EMAIL_ADDRESS");
    await putObject(client, domain, "lead", { id: 1, contact: "Ann@Example.com" });

    await expect(define(domain, "STRING")).rejects.toMatchObject(refusal);

    expect(await profilesByKey(client, domain, "contact", "Ann@Example.com")).toHaveLength(1);
    await define(domain, "EMAIL_ADDRESS");
  });

  test("of keys that were added before it is only one in which they are still found", async () => {
    const domain = await newDomain(client);
    const { ProfileId } = await client.createProfile({ DomainName: domain });
    const add = (value: string) =>
      client.addProfileKey({
        DomainName: domain,
        ProfileId,
        KeyName: "contact",
        Values: [value],
      });
    await add("ann@example.com");
    await define(domain, "EMAIL_ADDRESS");
    expect(await profilesByKey(client, domain, "contact", "Ann@Example.com")).toEqual([ProfileId]);
    await client.deleteProfileObjectType({ DomainName: domain, ObjectTypeName: "lead" });

    await add("Eve@Example.com");
    await expect(define(domain, "EMAIL_ADDRESS")).rejects.toMatchObject(refusal);
    expect(await profilesByKey(client, domain, "contact", "Eve@Example.com")).toEqual([ProfileId]);
  });
});
