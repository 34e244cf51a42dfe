import { BadRequestException, ResourceNotFoundException } from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();

const guest = {
  ObjectTypeName: "Guest",
  Description: "A hotel guest",
  AllowProfileCreation: true,
  Fields: {
    guestId: { Source: "_source.id" },
    email: {
      Source: "_source.email",
      Target: "_profile.EmailAddress",
      ContentType: "EMAIL_ADDRESS",
    },
  },
  Keys: {
    guestId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["guestId"] }],
    _email: [{ StandardIdentifiers: ["PROFILE", "SECONDARY"], FieldNames: ["email"] }],
  },
} as const;

const definition = (DomainName: string, change: object = {}) =>
  structuredClone({ DomainName, ...guest, ...change }) as never as Parameters<
    typeof client.putProfileObjectType
  >[0];

describe("PutProfileObjectType", () => {
  test("defines an object type, which is then returned as it was put", async () => {
    const DomainName = await newDomain(client);
    const put = await client.putProfileObjectType(
      definition(DomainName, {
        ExpirationDays: 90,
        SourcePriority: 2,
        MaxProfileObjectCount: 50,
        Tags: { team: "loyalty" },
      }),
    );
    const { $metadata: _, ...got } = await client.getProfileObjectType({
      DomainName,
      ObjectTypeName: "Guest",
    });
    expect(got).toMatchObject({
      ...guest,
      ExpirationDays: 90,
      SourcePriority: 2,
      MaxProfileObjectCount: 50,
      Tags: { team: "loyalty" },
      CreatedAt: expect.any(Date) as Date,
    });
    expect(put).toMatchObject(got);
  });

  test("AllowProfileCreation is false by default", async () => {
    const DomainName = await newDomain(client);
    await client.putProfileObjectType(definition(DomainName, { AllowProfileCreation: undefined }));
    const got = await client.getProfileObjectType({ DomainName, ObjectTypeName: "Guest" });
    expect(got.AllowProfileCreation).toBe(false);
  });

  test("is an upsert: a second one replaces the definition, keeps when it was created and its tags", async () => {
    const DomainName = await newDomain(client);
    const first = await client.putProfileObjectType(
      definition(DomainName, { ExpirationDays: 90, Tags: { team: "loyalty" } }),
    );
    const second = await client.putProfileObjectType(
      definition(DomainName, { Description: "Another", Tags: { team: "other" } }),
    );
    expect(second.CreatedAt).toEqual(first.CreatedAt);
    expect(second).toMatchObject({ Description: "Another", Tags: { team: "loyalty" } });
    expect(second.ExpirationDays).toBeUndefined();
    const { Items } = await client.listProfileObjectTypes({ DomainName });
    expect(Items?.map(({ ObjectTypeName }) => ObjectTypeName)).toEqual(["Guest"]);
  });

  test("refuses a definition that breaks a rule, with a message that names it, and stores nothing", async () => {
    const DomainName = await newDomain(client);
    const put = client.putProfileObjectType(
      definition(DomainName, {
        Fields: { ...guest.Fields, guestId: { Source: "{{#loop _source}}{{/loop}}" } },
      }),
    );
    await expect(put).rejects.toThrow(BadRequestException);
    await expect(put).rejects.toThrow(/The source of field guestId is invalid: \{\{#loop\}\}/u);
    const { Items } = await client.listProfileObjectTypes({ DomainName });
    expect(Items).toEqual([]);
  });

  test("a key name has the same content types in the whole domain, until the last use of it is gone", async () => {
    const DomainName = await newDomain(client);
    await client.putProfileObjectType(definition(DomainName));
    const other = (ContentType: string) =>
      definition(DomainName, {
        ObjectTypeName: "Booking",
        Fields: { ...guest.Fields, guestId: { Source: "_source.guest", ContentType } },
      });
    await expect(client.putProfileObjectType(other("NUMBER"))).rejects.toThrow(
      "Key guestId has the content type STRING in this domain, not NUMBER",
    );
    await client.putProfileObjectType(other("STRING"));
    // The guest's key gets another name: guestId is still Booking's.
    const { guestId, ...otherKeys } = guest.Keys;
    const renamed = { bookingId: guestId, ...otherKeys };
    await client.putProfileObjectType(definition(DomainName, { Keys: renamed }));
    await expect(client.putProfileObjectType(other("NAME"))).resolves.toMatchObject({
      ObjectTypeName: "Booking",
    });
  });

  test("domains do not share key names", async () => {
    const DomainName = await newDomain(client);
    await client.putProfileObjectType(definition(await newDomain(client)));
    const numbered = { ...guest.Fields, guestId: { Source: "_source.id", ContentType: "NUMBER" } };
    await expect(
      client.putProfileObjectType(definition(DomainName, { Fields: numbered })),
    ).resolves.toMatchObject({ ObjectTypeName: "Guest" });
  });

  test("from a template it has the template's mapping, and no other", async () => {
    const DomainName = await newDomain(client);
    const ObjectTypeName = "Contacts";
    const put = await client.putProfileObjectType({
      DomainName,
      ObjectTypeName,
      Description: "Our contacts",
      TemplateId: "Salesforce-Contact",
    });
    const template = await client.getProfileObjectTypeTemplate({
      TemplateId: "Salesforce-Contact",
    });
    expect(put).toMatchObject({
      TemplateId: "Salesforce-Contact",
      Fields: template.Fields,
      Keys: template.Keys,
      AllowProfileCreation: true,
    });
    await expect(
      client.putProfileObjectType({
        DomainName,
        ObjectTypeName,
        Description: "Our contacts",
        TemplateId: "Salesforce-Contact",
        Fields: guest.Fields,
      }),
    ).rejects.toThrow("Fields comes from the template when TemplateId is given");
  });

  test("the EncryptionKey cannot change in a domain with a data store", async () => {
    const DomainName = await newDomain(client);
    await client.updateDomain({ DomainName, DataStore: { Enabled: true } });
    await client.putProfileObjectType(definition(DomainName, { EncryptionKey: "key-1" }));
    await expect(
      client.putProfileObjectType(definition(DomainName, { EncryptionKey: "key-2" })),
    ).rejects.toThrow(BadRequestException);
    const got = await client.getProfileObjectType({ DomainName, ObjectTypeName: "Guest" });
    expect(got.EncryptionKey).toBe("key-1");
  });

  test("a domain has at most 100 object types; those that are there can still be changed", async () => {
    const DomainName = await newDomain(client);
    for (let at = 0; at < 100; at += 1)
      await client.putProfileObjectType(definition(DomainName, { ObjectTypeName: `Guest${at}` }));
    await expect(client.putProfileObjectType(definition(DomainName))).rejects.toThrow(
      "A domain has at most 100 object types",
    );
    await expect(
      client.putProfileObjectType(definition(DomainName, { ObjectTypeName: "Guest7" })),
    ).resolves.toMatchObject({ ObjectTypeName: "Guest7" });
  });

  test("an unknown domain is not found", async () => {
    await expect(client.putProfileObjectType(definition("nowhere"))).rejects.toThrow(
      "DomainName nowhere is not found",
    );
  });
});

describe("GetProfileObjectType", () => {
  test("an object type that the domain does not define is not found, a template's id included", async () => {
    const DomainName = await newDomain(client);
    for (const ObjectTypeName of ["Guest", "CTR"]) {
      await expect(client.getProfileObjectType({ DomainName, ObjectTypeName })).rejects.toThrow(
        ResourceNotFoundException,
      );
    }
  });
});

describe("ListProfileObjectTypes", () => {
  test("pages in the order of creation, right while types come, and refuses the token of another domain", async () => {
    const DomainName = await newDomain(client);
    for (const name of ["C", "A", "B"])
      await client.putProfileObjectType(definition(DomainName, { ObjectTypeName: name }));
    const first = await client.listProfileObjectTypes({ DomainName, MaxResults: 2 });
    expect(first.Items?.map(({ ObjectTypeName }) => ObjectTypeName)).toEqual(["C", "A"]);
    await client.putProfileObjectType(definition(DomainName, { ObjectTypeName: "D" }));
    const { NextToken } = first;
    const second = await client.listProfileObjectTypes({ DomainName, NextToken });
    expect(second.Items?.map(({ ObjectTypeName }) => ObjectTypeName)).toEqual(["B", "D"]);
    expect(second.NextToken).toBeUndefined();
    const other = await newDomain(client);
    await expect(client.listProfileObjectTypes({ DomainName: other, NextToken })).rejects.toThrow(
      BadRequestException,
    );
  });
});

describe("templates", () => {
  test("ListProfileObjectTypeTemplates pages through every template that the guide names", async () => {
    const ids: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.listProfileObjectTypeTemplates({ MaxResults: 8, NextToken });
      ids.push(...(page.Items ?? []).map(({ TemplateId = "" }) => TemplateId));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(ids.toSorted()).toEqual([
      "CTR",
      "CTR-AutoAssociateOnly",
      "CTR-NoInferred",
      "Marketo-Multi-Lead-Account-Link",
      "Marketo-leads",
      "Salesforce-Account",
      "Salesforce-Asset",
      "Salesforce-Contact",
      "Salesforce-Multi-Asset-Account-Link",
      "Salesforce-Multi-Contact-Account-Link",
      "Segment-Customer",
      "Segment-Identify",
      "Servicenow-incident",
      "Servicenow-sys_user",
      "Servicenow-task",
      "Shopify-Customer",
      "Shopify-DraftOrder",
      "Shopify-Order",
      "WebAnalytics-Clickstream",
      "Zendesk-tickets",
      "Zendesk-users",
    ]);
  });

  test("GetProfileObjectTypeTemplate returns the mapping and nothing that AWS does not have", async () => {
    const { $metadata: _, ...template } = await client.getProfileObjectTypeTemplate({
      TemplateId: "Zendesk-users",
    });
    expect(template).toEqual({
      TemplateId: "Zendesk-users",
      SourceName: "Zendesk",
      SourceObject: "users",
      AllowProfileCreation: true,
      Fields: {
        id: {
          Source: "_source.id",
          Target: "_profile.Attributes.ZendeskUserId",
          ContentType: "STRING",
        },
        external_id: {
          Source: "_source.external_id",
          Target: "_profile.Attributes.ZendeskExternalId",
          ContentType: "STRING",
        },
        email: {
          Source: "_source.email",
          Target: "_profile.EmailAddress",
          ContentType: "EMAIL_ADDRESS",
        },
        phone: {
          Source: "_source.phone",
          Target: "_profile.PhoneNumber",
          ContentType: "PHONE_NUMBER",
        },
      },
      Keys: {
        _zendeskUserId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["id"] }],
        _zendeskExternalId: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["external_id"] }],
      },
    });
  });

  test("an unknown template is not found", async () => {
    await expect(client.getProfileObjectTypeTemplate({ TemplateId: "Jupiter" })).rejects.toThrow(
      ResourceNotFoundException,
    );
  });
});
