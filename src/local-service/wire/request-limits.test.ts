import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileInput, type InputShape } from "./input-shape.ts";
import { allOperations } from "./operation-table.ts";
import requestLimits from "./request-limits.json" with { type: "json" };

function inputOf(operationName: string) {
  const operation = allOperations.find(({ name }) => name === operationName);
  if (!operation) throw new Error(`The SDK has no ${operationName}`);
  return operation.input;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** botocore's model of the service, where there is one. */
const model =
  process.env["CUSTOMER_PROFILES_MODEL"] ??
  globSync("../shared/api/customer-profiles-*.service-2.json", { cwd: root }).map((path) =>
    join(root, path),
  )[0];

describe("request limits", () => {
  it.skipIf(model === undefined)(
    "are those of the API's model (skipped unless CUSTOMER_PROFILES_MODEL names its file)",
    { timeout: 60_000 },
    () => {
      const directory = mkdtempSync(join(tmpdir(), "customer-profiles-"));
      const written = join(directory, "request-limits.json");
      const script = join(root, "scripts/request-limits.ts");
      try {
        execFileSync(process.execPath, [script, model ?? "", written]);
        expect(JSON.parse(readFileSync(written, "utf8"))).toEqual(requestLimits);
      } finally {
        rmSync(directory, { recursive: true });
      }
    },
  );

  it("speak of structures and members that the SDK's schemas have", () => {
    const known = new Set<string>();
    const visit = (schema: ReturnType<typeof inputOf>): void => {
      if (schema.isListSchema() || schema.isMapSchema()) return visit(schema.getValueSchema());
      const name = schema.isStructSchema() ? schema.getName() : undefined;
      if (name === undefined || known.has(name)) return;
      known.add(name);
      for (const [member, memberSchema] of schema.structIterator()) {
        known.add(`${name}.${member}`);
        visit(memberSchema);
      }
    };
    for (const { input } of allOperations) visit(input);
    const spokenOf = Object.entries(requestLimits).flatMap(
      ([structure, { required = [], members = {} }]: [
        string,
        { required?: string[]; members?: object },
      ]) => [
        structure,
        ...[...required, ...Object.keys(members)].map((member) => `${structure}.${member}`),
      ],
    );
    expect(spokenOf.filter((name) => !known.has(name))).toEqual([]);
  });

  // CreateDomainRequest, API model 2020-08-15.
  it("reach every level of a request", () => {
    const shapeAt = (path: string): InputShape | undefined => {
      let shape: InputShape | undefined = compileInput(inputOf("CreateDomain")).whole;
      for (const name of path.split(".")) {
        if (shape?.kind === "structure")
          shape = shape.members.find((member) => member.name === name)?.shape;
        else if (shape?.kind === "list") shape = shape.member;
        else return undefined;
      }
      return shape;
    };
    expect(shapeAt("DefaultExpirationDays")).toMatchObject({
      integer: true,
      limits: { min: 1, max: 1098 },
    });
    expect(shapeAt("Matching.JobSchedule.Time")).toMatchObject({ limits: { min: 3, max: 5 } });
    expect(shapeAt("Matching.AutoMerging.Consolidation.MatchingAttributesList.[]")).toMatchObject({
      kind: "list",
      limits: { min: 1, max: 20 },
    });
    expect(shapeAt("Tags")).toMatchObject({ key: { max: 128 }, value: { limits: { max: 256 } } });
  });
});
