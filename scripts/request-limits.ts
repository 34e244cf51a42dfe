/**
 * Writes src/local-service/wire/request-limits.json: what the API's model demands of requests, as figures.
 *
 * The SDK for JavaScript carries no lengths, ranges, patterns or enums; botocore's model of the service does.
 *
 *   node scripts/request-limits.ts <path to botocore/data/customer-profiles/2020-08-15/service-2.json> [<path to write>]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { argv, exit, stderr } from "node:process";

interface ModelShape {
  type: string;
  required?: string[];
  members?: Record<string, { shape: string }>;
  member?: { shape: string };
  key?: { shape: string };
  value?: { shape: string };
  min?: number;
  max?: number;
  pattern?: string;
  enum?: string[];
}

interface Model {
  operations: Record<string, { input?: { shape: string } }>;
  shapes: Record<string, ModelShape>;
}

interface Figures {
  integer?: true;
  min?: number;
  max?: number;
  pattern?: string;
  enum?: string[];
  member?: Figures;
  key?: Figures;
  value?: Figures;
}

interface StructureFigures {
  required?: string[];
  members?: Record<string, Figures>;
}

/** The operations that the local service builds. */
const operationNames = [
  "ListDomains",
  "CreateDomain",
  "GetDomain",
  "UpdateDomain",
  "DeleteDomain",
  "SearchProfiles",
  "CreateProfile",
  "UpdateProfile",
  "DeleteProfile",
  "BatchGetProfile",
  "AddProfileKey",
  "DeleteProfileKey",
  "MergeProfiles",
  "GetMatches",
  "ListProfileObjects",
  "PutProfileObject",
  "DeleteProfileObject",

  "ListProfileObjectTypes",
  "GetProfileObjectType",
  "PutProfileObjectType",
  "DeleteProfileObjectType",
  "ListProfileObjectTypeTemplates",
  "GetProfileObjectTypeTemplate",

  "ListIntegrations",
  "GetIntegration",
  "PutIntegration",
  "DeleteIntegration",
  "ListAccountIntegrations",
  "TagResource",
  "UntagResource",
  "ListTagsForResource",
  "ListIdentityResolutionJobs",
  "GetIdentityResolutionJob",
  "GetAutoMergingPreview",

  "ListRuleBasedMatches",
  "GetSimilarProfiles",
  "ListProfileHistoryRecords",
  "GetProfileHistoryRecord",
];

const modelPath = argv[2];
if (modelPath === undefined) {
  stderr.write("Usage: node scripts/request-limits.ts <path to service-2.json>\n");
  exit(2);
}
const model = JSON.parse(readFileSync(modelPath, "utf8")) as Model;
const structures: Record<string, StructureFigures> = {};

function shapeNamed(name: string): ModelShape {
  const shape = model.shapes[name];
  if (!shape) throw new Error(`The model has no shape ${name}`);
  return shape;
}

function figuresOf(name: string): Figures | undefined {
  const shape = shapeNamed(name);
  if (shape.type === "structure") {
    visitStructure(name, shape);
    return undefined;
  }
  const member = shape.member && figuresOf(shape.member.shape);
  const key = shape.key && figuresOf(shape.key.shape);
  const value = shape.value && figuresOf(shape.value.shape);
  const figures: Figures = {
    ...((shape.type === "integer" || shape.type === "long") && { integer: true }),
    ...(shape.min !== undefined && { min: shape.min }),
    ...(shape.max !== undefined && { max: shape.max }),
    ...(shape.pattern !== undefined && { pattern: shape.pattern }),
    ...(shape.enum && { enum: shape.enum }),
    ...(member && { member }),
    ...(key && { key }),
    ...(value && { value }),
  };
  return Object.keys(figures).length > 0 ? figures : undefined;
}

function visitStructure(name: string, shape: ModelShape): void {
  if (structures[name]) return;
  const figures: StructureFigures = (structures[name] = {});
  if (shape.required?.length) figures.required = shape.required;
  for (const [memberName, member] of Object.entries(shape.members ?? {})) {
    const memberFigures = figuresOf(member.shape);
    if (memberFigures) (figures.members ??= {})[memberName] = memberFigures;
  }
  if (Object.keys(figures).length === 0) delete structures[name];
}

for (const operationName of operationNames) {
  const input = model.operations[operationName]?.input;
  if (!input) throw new Error(`The model has no operation ${operationName} with an input`);
  figuresOf(input.shape);
}
const sorted = Object.fromEntries(
  Object.entries(structures).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(
  argv[3] ?? new URL("../src/local-service/wire/request-limits.json", import.meta.url),
  `${JSON.stringify(sorted, undefined, 2)}\n`,
);
