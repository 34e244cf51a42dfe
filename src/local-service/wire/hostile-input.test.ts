import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { findDomain } from "../store/domains.ts";
import { profileObjectUniqueKey } from "../store/profile-objects.ts";
import { insertProfile, newProfileId } from "../store/profiles.ts";
import { defineType, putObject } from "../testing/ingested-objects.ts";
import { newDomain, startService } from "../testing/started-service.ts";
import { signedFetch } from "../testing/signed-fetch.ts";
import { readOperations, writeOperations } from "../operations/registry.ts";
import { compileInput, type InputShape } from "./input-shape.ts";
import { allOperations, type Operation } from "./operation-table.ts";

const { client, endpoint, service } = await startService();

const built = allOperations.filter(
  ({ name }) => Object.hasOwn(readOperations, name) || Object.hasOwn(writeOperations, name),
);

/** What there is in the domain of a test, so that requests get beyond the look-ups: see `furnishedDomain`. */
const profileIds = Array.from({ length: 2 }, () => newProfileId());
const objectType = "lead";
const objectKey = profileObjectUniqueKey(objectType, "1");
const known = [
  ...profileIds,
  objectType,
  objectKey,
  "leadId",
  "email",
  "_email",
  "ann@example.com",
  "s3://leads",
  "team",
];

const arnOf = (domainName: string): string =>
  `arn:aws:profile:us-east-1:123456789012:domains/${domainName}`;

/** What there is for a label of a path. */
function knownLabel(label: string, domainName: string): string {
  switch (label) {
    case "ProfileId":
      return profileIds[0] ?? "";
    case "ObjectTypeName":
      return objectType;
    case "resourceArn":
      return arnOf(domainName);
    default:
      return domainName;
  }
}

/** A domain with two profiles of known ids, an object type, an object, a tag and an integration. */
async function furnishedDomain(): Promise<string> {
  const DomainName = await newDomain(client);
  await client.tagResource({
    resourceArn: arnOf(DomainName),
    tags: { team: "a" },
  });
  const domain = findDomain(service.store, DomainName)?.id ?? 0;
  service.store.transaction(() => {
    for (const ProfileId of profileIds) {
      const profile = { ProfileId, FirstName: "Ann", EmailAddress: "ann@example.com" };
      insertProfile(service.store, domain, profile, Date.now());
    }
  });
  await defineType(client, DomainName, objectType);
  await client.addProfileKey({
    DomainName,
    ProfileId: profileIds[0],
    KeyName: "email",
    Values: ["lead@example.com"],
  });
  await putObject(client, DomainName, objectType, { id: 1, email: "lead@example.com" });
  await client.putIntegration({ DomainName, Uri: "s3://leads", ObjectTypeName: objectType });
  return DomainName;
}

/** Nothing that any member takes. */
const neverRight: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    Number.MAX_VALUE,
    -1e308,
    1e-320,
    { ["__proto__"]: 1 },
    { constructor: { prototype: 1 } },
  ),
  fc.constantFrom([[]], [{ toString: null }], { length: -1 }, "x".repeat(100_000), "\ud800", "\0"),
  fc.object({ key: fc.constantFrom("__proto__", "constructor", "a", ""), maxDepth: 3 }),
  fc.array(fc.anything({ maxDepth: 1 }), { minLength: 1, maxLength: 3 }),
);

/** Values of about the right shape, some of whose parts are wrong. */
function aboutRight(shape: InputShape): fc.Arbitrary<unknown> {
  const wrong = { arbitrary: neverRight, weight: 1 };
  switch (shape.kind) {
    case "string":
      return fc.oneof(wrong, {
        arbitrary: fc.oneof(
          fc.constantFrom(
            ...(shape.limits.values ?? ["", "a", "constructor", "'; DROP TABLE profiles; --"]),
          ),
          fc.string({ unit: "binary", maxLength: 300 }),
          fc.stringMatching(/^[a-f0-9]{32}$/),
          fc.constantFrom(...known),
        ),
        weight: 3,
      });
    case "number":
      return fc.oneof(
        wrong,
        { arbitrary: fc.double(), weight: 1 },
        { arbitrary: fc.integer({ min: -2, max: 2000 }), weight: 2 },
      );
    case "boolean":
      return fc.oneof(wrong, { arbitrary: fc.boolean(), weight: 3 });
    case "timestamp":
      return fc.double();
    case "list":
      return fc.oneof(wrong, {
        arbitrary: fc.array(aboutRight(shape.member), { maxLength: 25 }),
        weight: 4,
      });
    case "map": {
      const key = fc.oneof(
        fc.string({ maxLength: 300 }),
        fc.constantFrom("__proto__", "constructor", ""),
      );
      return fc.oneof(wrong, {
        arbitrary: fc.dictionary(key, aboutRight(shape.value), { maxKeys: 4 }),
        weight: 4,
      });
    }
    case "structure": {
      const members = Object.fromEntries(
        shape.members.map(({ name, shape: member }) => [
          name,
          fc.oneof({ arbitrary: aboutRight(member), weight: 4 }, fc.constant(null)),
        ]),
      );
      return fc.oneof(wrong, { arbitrary: fc.record(members, { requiredKeys: [] }), weight: 5 });
    }
  }
}

/** JSON that may be cut off, or have a byte that is no UTF-8. */
function asBody(value: unknown, damage: "none" | "cut" | "byte"): Uint8Array {
  const text = Buffer.from(
    JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? 1 : item)),
  );
  if (damage === "cut") return text.subarray(0, Math.floor(text.length / 2));
  if (damage === "byte")
    return Buffer.concat([text.subarray(0, -1), Buffer.from([0xff]), text.subarray(-1)]);
  return text;
}

function requestsFor(operation: Operation) {
  const { body, bound } = compileInput(operation.input);
  const label = fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 2 },
    fc
      .string({ unit: "binary", minLength: 1, maxLength: 70 })
      .filter((text) => text.isWellFormed()),
    fc.constantFrom("..", ".", "%", "a/b", "__proto__", "x".repeat(65)),
  );
  const queryValue = fc.oneof(
    fc.string({ maxLength: 1100 }),
    fc.constantFrom("-1", "0", "101", "1e9", "NaN", "x"),
  );
  const parameters = bound.flatMap(({ query }) => (query === undefined ? [] : [query]));
  return fc.record({
    label,
    query: fc.record(Object.fromEntries(parameters.map((name) => [name, queryValue])), {
      requiredKeys: [],
    }),
    body: body
      ? fc
          .tuple(aboutRight(body), fc.constantFrom("none", "none", "none", "cut", "byte"))
          .map(([value, damage]) => asBody(value, damage))
      : fc.constant(new Uint8Array()),
  });
}

/** The rows of a deleted domain go by and by, which is no change that a request makes. */
const settled = (): Promise<void> =>
  vi.waitFor(() => {
    const left = service.store.prepare("SELECT name FROM domains WHERE deleted = 1").all();
    expect(left).toEqual([]);
  });

/** All rows of all tables. */
function everything(): string {
  const tables = service.store
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all();
  return JSON.stringify(
    tables.map(({ name }) => service.store.prepare(`SELECT * FROM "${String(name)}"`).all()),
  );
}

it.each(built.map((operation) => [operation.name, operation] as const))(
  "%s answers whatever it is sent with a typed answer, and changes nothing when that is an error",
  { timeout: 60_000 },
  async (_, operation) => {
    const domainName = await furnishedDomain();
    await fc.assert(
      fc.asyncProperty(requestsFor(operation), async ({ label, query, body }) => {
        const path = operation.segments
          .map((segment) =>
            typeof segment === "string"
              ? segment
              : encodeURIComponent(label ?? knownLabel(segment.label, domainName)),
          )
          .join("/");
        const search = new URLSearchParams(query as Record<string, string>)
          .toString()
          .replaceAll("+", "%20");
        await settled();
        const before = everything();
        const answer = await signedFetch(endpoint, {
          method: operation.method,
          path: `/${path}${search && `?${search}`}`,
          ...(operation.method !== "GET" && { body }),
        });
        expect(answer.headers.get("x-amzn-requestid")).not.toBeNull();
        if (answer.status === 200) return;
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        expect(answer.body).toEqual({
          __type: answer.errorType,
          Message: expect.any(String) as string,
        });
        expect(JSON.stringify(answer.body)).not.toMatch(/\.ts|node:|SQLITE|sqlite/);
        expect(everything()).toBe(before);
      }),
      { numRuns: 60 },
    );
  },
);

it.each(["%", "%E0%A4", "%C0%80"])("a path under /_local/ with %j is refused", async (name) => {
  const path = `/_local/domains/${name}/dead-letters`;
  const answer = await signedFetch(endpoint, { method: "GET", path });
  expect(answer.status).toBe(400);
  expect(answer.errorType).toBe("SerializationException");
});
