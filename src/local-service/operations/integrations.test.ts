import {
  BadRequestException,
  ResourceNotFoundException,
  type FlowDefinition,
  type PutIntegrationRequest,
} from "@aws-sdk/client-customer-profiles";
import { describe, expect, test } from "vitest";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();

const bucket = "arn:aws:s3:::orders";
let instances = 0;
/** The ARN of a Connect instance that no other test has. */
const newInstance = (): string =>
  `arn:aws:connect:us-east-1:123456789012:instance/11111111-1111-1111-1111-${String(++instances).padStart(12, "0")}`;

function put(DomainName: string, request: Omit<PutIntegrationRequest, "DomainName">) {
  return client.putIntegration({ DomainName, ...request });
}

describe("PutIntegration", () => {
  test("keeps what it is given, and answers as GetIntegration does", async () => {
    const DomainName = await newDomain(client);
    const Uri = newInstance();
    const RoleArn = "arn:aws:iam::123456789012:role/profiles";
    const answer = await put(DomainName, {
      Uri,
      ObjectTypeName: "CTR",
      RoleArn,
      Tags: { team: "a" },
    });
    const { $metadata: _, ...integration } = answer;
    expect(integration).toMatchObject({
      DomainName,
      Uri,
      ObjectTypeName: "CTR",
      RoleArn,
      Tags: { team: "a" },
      CreatedAt: expect.any(Date),
    });
    expect(await client.getIntegration({ DomainName, Uri })).toMatchObject(integration);
  });

  test("replaces the integration of a URI, and leaves its tags", async () => {
    const DomainName = await newDomain(client);
    const { CreatedAt } = await put(DomainName, {
      Uri: bucket,
      ObjectTypeName: "CTR",
      Tags: { team: "a" },
    });
    await put(DomainName, {
      Uri: bucket,
      ObjectTypeNames: {
        ShopifyCreateOrders: "Shopify-Order",
        SegmentIdentify: "Segment-Identify",
      },
      Tags: { team: "b" },
    });
    const { Items = [] } = await client.listIntegrations({ DomainName });
    expect(Items).toHaveLength(1);
    expect(Items[0]).toMatchObject({
      CreatedAt,
      ObjectTypeNames: {
        ShopifyCreateOrders: "Shopify-Order",
        SegmentIdentify: "Segment-Identify",
      },
      Tags: { team: "a" },
    });
    expect(Items[0]?.ObjectTypeName).toBeUndefined();
  });

  test.each<[string, Omit<PutIntegrationRequest, "DomainName">, string]>([
    ["neither a URI nor a flow", { ObjectTypeName: "CTR" }, "Either Uri or FlowDefinition"],
    ["no object type", { Uri: bucket }, "Either ObjectTypeName or ObjectTypeNames"],
    [
      "an empty map",
      { Uri: bucket, ObjectTypeNames: {} },
      "Either ObjectTypeName or ObjectTypeNames",
    ],
    [
      "object types in both ways",
      {
        Uri: bucket,
        ObjectTypeName: "CTR",
        ObjectTypeNames: { SegmentIdentify: "Segment-Identify" },
      },
      "and not both",
    ],
    [
      "an event type that is not supported",
      { Uri: bucket, ObjectTypeNames: { SegmentTrack: "Segment-Identify" } },
      "event type SegmentTrack",
    ],
  ])("refuses %s", async (_, request, message) => {
    const DomainName = await newDomain(client);
    const refused = put(DomainName, request);
    await expect(refused).rejects.toBeInstanceOf(BadRequestException);
    await expect(refused).rejects.toThrow(message);
    expect((await client.listIntegrations({ DomainName })).Items).toEqual([]);
  });

  test("takes object types that the domain defines, and no unknown ones", async () => {
    const DomainName = await newDomain(client);
    const request = { Uri: bucket, ObjectTypeName: "Orders" };
    await expect(put(DomainName, request)).rejects.toBeInstanceOf(ResourceNotFoundException);
    await defineOrders(DomainName);
    await put(DomainName, request);
  });

  // "Each Amazon Connect instance can be associated with only one domain" (CreateDomain, API reference).
  test("a Connect instance belongs to one domain; a bucket may be used by several", async () => {
    const [one, other] = [await newDomain(client), await newDomain(client)];
    const Uri = newInstance();
    await put(one, { Uri, ObjectTypeName: "CTR" });
    await expect(put(other, { Uri, ObjectTypeName: "CTR" })).rejects.toThrow(`domain ${one}`);
    await client.deleteIntegration({ DomainName: one, Uri });
    await put(other, { Uri, ObjectTypeName: "CTR" });

    await put(one, { Uri: `${bucket}-shared`, ObjectTypeName: "CTR" });
    await put(other, { Uri: `${bucket}-shared`, ObjectTypeName: "CTR" });
  });

  // Administrator Guide, service quotas: 50 integrations per domain.
  test("a domain has 50 integrations at most; those that are there can still be changed", async () => {
    const DomainName = await newDomain(client);
    for (let number = 1; number <= 50; number++) {
      await put(DomainName, { Uri: `${bucket}-${number}`, ObjectTypeName: "CTR" });
    }
    await expect(put(DomainName, { Uri: bucket, ObjectTypeName: "CTR" })).rejects.toThrow("50");
    await put(DomainName, { Uri: `${bucket}-7`, ObjectTypeName: "CTR-NoInferred" });
  });
});

let flows = 0;
function flow(change: Partial<FlowDefinition> = {}): FlowDefinition {
  return {
    FlowName: `orders-${++flows}`,
    KmsArn: "arn:aws:kms:us-east-1:123456789012:key/1",
    SourceFlowConfig: {
      ConnectorType: "S3",
      SourceConnectorProperties: { S3: { BucketName: "orders" } },
    },
    Tasks: [{ TaskType: "Map", SourceFields: ["id"], DestinationField: "id" }],
    TriggerConfig: { TriggerType: "OnDemand" },
    ...change,
  };
}

describe("FlowDefinition", () => {
  const ObjectTypeName = "CTR";

  test.each<FlowDefinition["SourceFlowConfig"]>([
    {
      ConnectorType: "Salesforce",
      ConnectorProfileName: "sf",
      SourceConnectorProperties: { Salesforce: { Object: "Account", IncludeDeletedRecords: true } },
    },
    {
      ConnectorType: "Marketo",
      ConnectorProfileName: "mk",
      SourceConnectorProperties: { Marketo: { Object: "leads" } },
    },
    {
      ConnectorType: "Zendesk",
      ConnectorProfileName: "zd",
      SourceConnectorProperties: { Zendesk: { Object: "users" } },
    },
    {
      ConnectorType: "Servicenow",
      ConnectorProfileName: "sn",
      SourceConnectorProperties: { ServiceNow: { Object: "task" } },
    },
    { ConnectorType: "S3", SourceConnectorProperties: { S3: { BucketName: "orders" } } },
  ])("makes a flow from $ConnectorType, whose ARN is the URI", async (SourceFlowConfig) => {
    const DomainName = await newDomain(client);
    const FlowDefinition = flow({ SourceFlowConfig });
    const { Uri } = await put(DomainName, { FlowDefinition, ObjectTypeName });
    expect(Uri).toBe(
      `arn:aws:appflow:us-east-1:123456789012:flow/${FlowDefinition.FlowName ?? ""}`,
    );
  });

  test.each<[string, Partial<FlowDefinition>, string]>([
    [
      "properties of another connector",
      {
        SourceFlowConfig: {
          ConnectorType: "Servicenow",
          ConnectorProfileName: "sn",
          SourceConnectorProperties: { Zendesk: { Object: "users" } },
        },
      },
      "SourceConnectorProperties.ServiceNow",
    ],
    [
      "no connector profile",
      {
        SourceFlowConfig: {
          ConnectorType: "Marketo",
          SourceConnectorProperties: { Marketo: { Object: "leads" } },
        },
      },
      "ConnectorProfileName",
    ],
    [
      "no object of the source (model)",
      {
        SourceFlowConfig: {
          ConnectorType: "Marketo",
          ConnectorProfileName: "mk",
          SourceConnectorProperties: { Marketo: { Object: undefined } },
        },
      },
      "object",
    ],
    ["events of a connector without", { TriggerConfig: { TriggerType: "Event" } }, "Event"],
    ["no schedule", { TriggerConfig: { TriggerType: "Scheduled" } }, "ScheduleExpression"],
    [
      "a schedule that ends before it starts",
      {
        TriggerConfig: {
          TriggerType: "Scheduled",
          TriggerProperties: {
            Scheduled: {
              ScheduleExpression: "rate(1hours)",
              ScheduleStartTime: new Date(2000),
              ScheduleEndTime: new Date(1000),
            },
          },
        },
      },
      "ScheduleEndTime",
    ],
  ])("refuses %s", async (_, change, message) => {
    const DomainName = await newDomain(client);
    const refused = put(DomainName, { FlowDefinition: flow(change), ObjectTypeName });
    await expect(refused).rejects.toBeInstanceOf(BadRequestException);
    await expect(refused).rejects.toThrow(message);
  });

  // In the words that CloudFormation's handler of AWS::CustomerProfiles::Integration looks for.
  test("a flow's name is taken once in the account, until its integration is deleted", async () => {
    const [one, other] = [await newDomain(client), await newDomain(client)];
    const FlowDefinition = flow();
    const { Uri } = await put(one, { FlowDefinition, ObjectTypeName });
    const message = `Conflict executing request: Flow with name ${FlowDefinition.FlowName ?? ""} already exists.`;
    await expect(put(one, { FlowDefinition, ObjectTypeName })).rejects.toThrow(message);
    await expect(put(other, { FlowDefinition, ObjectTypeName })).rejects.toThrow(message);
    await expect(put(other, { Uri, ObjectTypeName })).rejects.toThrow(`domain ${one}`);
    await client.deleteIntegration({ DomainName: one, Uri });
    await put(other, { FlowDefinition, ObjectTypeName });
  });

  // GetIntegration, API reference, IsUnstructured.
  test("is unstructured when it says so, or when the flow was made in AppFlow", async () => {
    const DomainName = await newDomain(client);
    const structured = await put(DomainName, { FlowDefinition: flow(), ObjectTypeName });
    const unstructured = await put(DomainName, {
      FlowDefinition: flow(),
      ObjectTypeName: "_unstructured",
    });
    const Uri = "arn:aws:appflow:us-east-1:123456789012:flow/made-there";
    const there = await put(DomainName, { Uri, ObjectTypeName });
    // Inferred: what an integration is later given does not change where its flow was made.
    const edited = await put(DomainName, { Uri: structured.Uri, ObjectTypeName: "CTR" });
    const all = [structured, unstructured, there, edited];
    expect(all.map(({ IsUnstructured }) => IsUnstructured)).toEqual([false, true, true, false]);
  });
});

describe("lists", () => {
  test("ListIntegrations gives pages in order, and each integration once", async () => {
    const DomainName = await newDomain(client);
    const uris = Array.from({ length: 5 }, (_, number) => `${bucket}-page-${number}`);
    for (const Uri of uris) await put(DomainName, { Uri, ObjectTypeName: "CTR" });
    const found: unknown[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.listIntegrations({ DomainName, MaxResults: 2, NextToken });
      found.push(...(page.Items ?? []).map(({ Uri }) => Uri));
      ({ NextToken } = page);
    } while (NextToken !== undefined);
    expect(found).toEqual(uris);
  });

  test("ListAccountIntegrations finds a URI in every domain", async () => {
    const [one, other] = [await newDomain(client), await newDomain(client)];
    const Uri = `${bucket}-account`;
    for (const DomainName of [one, other]) await put(DomainName, { Uri, ObjectTypeName: "CTR" });
    await put(one, { Uri: `${Uri}-2`, ObjectTypeName: "CTR" });
    const page = await client.listAccountIntegrations({ Uri, MaxResults: 1 });
    const rest = await client.listAccountIntegrations({ Uri, NextToken: page.NextToken });
    const found = [...(page.Items ?? []), ...(rest.Items ?? [])];
    expect(found.map(({ DomainName }) => DomainName)).toEqual([one, other]);
    expect(rest.NextToken).toBeUndefined();
    const nowhere = await client.listAccountIntegrations({ Uri: `${Uri}-3` });
    expect(nowhere.Items).toEqual([]);
  });
});

async function defineOrders(DomainName: string): Promise<void> {
  await client.putProfileObjectType({
    DomainName,
    ObjectTypeName: "Orders",
    Description: "Orders",
    AllowProfileCreation: true,
    Fields: { id: { Source: "_source.id" } },
    Keys: { orderNumber: [{ StandardIdentifiers: ["PROFILE", "UNIQUE"], FieldNames: ["id"] }] },
  });
}

// "It also disables integrations from this specific ProfileObjectType" (DeleteProfileObjectType, API reference).
test("deleting an object type hides the integrations that have no other, until they are put again", async () => {
  const DomainName = await newDomain(client);
  await defineOrders(DomainName);
  const alone = { Uri: `${bucket}-alone`, ObjectTypeName: "Orders" };
  await put(DomainName, alone);
  await put(DomainName, {
    Uri: `${bucket}-both`,
    ObjectTypeNames: { ShopifyCreateOrders: "Orders", SegmentIdentify: "Segment-Identify" },
  });
  await client.deleteProfileObjectType({ DomainName, ObjectTypeName: "Orders" });

  const uris = async (IncludeHidden: boolean) => {
    const { Items = [] } = await client.listIntegrations({ DomainName, IncludeHidden });
    return Items.map(({ Uri }) => Uri);
  };
  expect(await uris(false)).toEqual([`${bucket}-both`]);
  expect(await uris(true)).toEqual([`${bucket}-alone`, `${bucket}-both`]);
  await defineOrders(DomainName);
  expect(await uris(false)).toEqual([`${bucket}-both`]);
  await put(DomainName, alone);
  expect(await uris(false)).toEqual([`${bucket}-alone`, `${bucket}-both`]);
});

test('DeleteIntegration answers "Deleted", and 404 for one that there is not', async () => {
  const DomainName = await newDomain(client);
  await put(DomainName, { Uri: bucket, ObjectTypeName: "CTR" });
  const request = { DomainName, Uri: bucket };
  expect(await client.deleteIntegration(request)).toMatchObject({ Message: "Deleted" });
  await expect(client.getIntegration(request)).rejects.toBeInstanceOf(ResourceNotFoundException);
  await expect(client.deleteIntegration(request)).rejects.toBeInstanceOf(ResourceNotFoundException);
});
