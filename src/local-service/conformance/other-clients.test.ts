/**
 * Walks the service with AWS's clients for the shell and for Python, where they are installed: clients that nobody here
 * wrote, with another model, signer and parser than the SDK's.
 */
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { accessKeyId, region, secretAccessKey } from "../identity.ts";
import { startService } from "../testing/started-service.ts";

/** Calls an operation (`CreateDomain`) and gives its answer as the client does. */
type Call = (operation: string, input: object) => Promise<Record<string, unknown>>;

const { endpoint } = await startService();

const environment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_DEFAULT_REGION: region,
  // Nothing of whoever runs this.
  AWS_CONFIG_FILE: "none",
  AWS_SHARED_CREDENTIALS_FILE: "none",
  AWS_PAGER: "",
};

async function run(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { env: environment });
  return stdout;
}

/** What a program says of its version; undefined where it is not installed. */
async function versionOf(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await run(program, args)).trim();
  } catch {
    return undefined;
  }
}

const words = (operation: string, separator: string): string =>
  operation.replaceAll(/\B[A-Z]/g, (letter) => separator + letter).toLowerCase();

const callCli: Call = async (operation, input) => {
  const output = await run("aws", [
    "customer-profiles",
    words(operation, "-"),
    "--endpoint-url",
    endpoint,
    "--output",
    "json",
    "--cli-input-json",
    JSON.stringify(input),
  ]);
  return JSON.parse(output) as Record<string, unknown>;
};

const boto3 = fileURLToPath(new URL("call_boto3.py", import.meta.url));

const callBoto3: Call = async (operation, input) => {
  const parameters = JSON.stringify(input);
  const output = await run("python3", [boto3, endpoint, words(operation, "_"), parameters]);
  return JSON.parse(output) as Record<string, unknown>;
};

/** Domain, object type, two objects, a search for each profile, their merge, and what the history says of it. */
async function walk(call: Call): Promise<{ stats: unknown; actions: string[] }> {
  const DomainName = `other-client-${randomUUID()}`;
  await call("CreateDomain", { DomainName, DefaultExpirationDays: 30, Tags: { made: "here" } });
  await call("PutProfileObjectType", {
    DomainName,
    ObjectTypeName: "Guest",
    Description: "Guests of a hotel",
    AllowProfileCreation: true,
    Fields: {
      id: { Source: "_source.id", ContentType: "STRING" },
      email: {
        Source: "_source.email",
        Target: "_profile.EmailAddress",
        ContentType: "EMAIL_ADDRESS",
      },
    },
    Keys: {
      guestId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
      _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
    },
  });
  const found: string[] = [];
  for (const email of ["zoë@example.com", "z.lee@example.com"]) {
    const Object = JSON.stringify({ id: email, email });
    await call("PutProfileObject", { DomainName, ObjectTypeName: "Guest", Object });
    const { Items } = await call("SearchProfiles", {
      DomainName,
      KeyName: "_email",
      Values: [email],
    });
    expect(Items).toMatchObject([{ EmailAddress: email }]);
    for (const { ProfileId } of Items as { ProfileId: string }[]) found.push(ProfileId);
  }
  const [ProfileId = "", ...ProfileIdsToBeMerged] = found;
  await call("MergeProfiles", { DomainName, MainProfileId: ProfileId, ProfileIdsToBeMerged });
  const history = await call("ListProfileHistoryRecords", { DomainName, ProfileId });
  const records = history["ProfileHistoryRecords"] as { ActionType: string }[];
  const { Stats: stats } = await call("GetDomain", { DomainName });
  return { stats, actions: records.map(({ ActionType }) => ActionType) };
}

const cli = await versionOf("aws", ["--version"]);
const library = await versionOf("python3", ["-c", "import boto3; print(boto3.__version__)"]);

// Each call starts a Python.
const timeout = 180_000;

const clients: [name: string, call: Call, isInstalled: boolean][] = [
  [`the AWS CLI (${cli ?? "no aws on the PATH: not walked"})`, callCli, cli !== undefined],
  [
    `boto3 (${library ?? "no python3 with boto3 on the PATH: not walked"})`,
    callBoto3,
    library !== undefined,
  ],
];

for (const [name, call, isInstalled] of clients) {
  it.skipIf(!isInstalled)(`the walk with ${name}`, { timeout }, async () => {
    const { stats, actions } = await walk(call);
    expect(stats).toMatchObject({ ProfileCount: 1, ObjectCount: 2 });
    expect(actions).toEqual(
      expect.arrayContaining(["MERGED", "DELETED_BY_MERGE", "INGESTED", "CREATED"]),
    );
    await expect(call("GetDomain", { DomainName: "nobody-s" })).rejects.toThrow(
      /ResourceNotFoundException.*DomainName nobody-s is not found/,
    );
  });
}
