import { describe, expect, it } from "vitest";
import { compileInput, type InputShape } from "./input-shape.ts";
import { allOperations } from "./operation-table.ts";
import requestLimits from "./request-limits.json" with { type: "json" };

/** Members that the model has and the installed SDK does not know yet: they cannot reach the service. */
const newerThanTheSdk = new Set([
  "PutIntegrationRequest.Scope",
  "PutProfileObjectTypeRequest.SourcePriority",
]);

function inputOf(operationName: string) {
  const operation = allOperations.find(({ name }) => name === operationName);
  if (!operation) throw new Error(`The SDK has no ${operationName}`);
  return operation.input;
}

describe("request limits", () => {
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
    expect(spokenOf.filter((name) => !known.has(name) && !newerThanTheSdk.has(name))).toEqual([]);
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
