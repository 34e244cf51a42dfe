import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findBoundaryBreaks } from "./room-boundaries.ts";

test.each([
  ["src/console/a.ts", 'import { x } from "../local-service/x.ts";'],
  [
    "src/console/pages/a.tsx",
    'import type { X } from "../../local-service/x.ts"; const a = <b />;',
  ],
  ["src/console/a.ts", 'export * from "../server/x.ts";'],
  ["src/console/a.ts", 'const x = () => import("../server/x.ts");'],
  ["src/console/a.ts", 'import "node:fs";'],
  ["src/console/a.ts", 'import { readFile } from "fs";'],
  ["src/local-service/a.ts", 'import "../console/x.ts";'],
  ["src/local-service/a.ts", 'new Worker(new URL("../server/x.ts", import.meta.url));'],
  ["src/server/a.ts", 'import "../profile-model/x.ts";'],
  ["src/console/shell/keyboard/a.ts", 'import "../../pages/profiles/x.ts";'],
  ["src/console/components/a.tsx", 'const x = () => import("../pages/x.tsx");'],
  ["src/console/api/a.ts", 'import type { X } from "../pages/x.ts";'],
  ["src/profile-model/a.ts", 'import "../console/x.ts";'],
  ["src/profile-model/a.ts", 'import "node:path";'],
  ["src/profile-model/a.ts", 'import "react";'],
  ["e2e/a.spec.ts", 'import "../src/server/main.ts";'],
])("%s may not say %s", (file, source) => {
  expect(findBoundaryBreaks(projectWith(file, source))).toEqual([
    expect.stringContaining(`${file} imports `),
  ]);
});

test.each([
  ["src/console/a.ts", 'import "../profile-model/x.ts"; import "react"; import "./b.ts";'],
  ["src/console/routes.tsx", 'import "./pages/x.tsx"; const y = () => import("./pages/y.tsx");'],
  ["src/console/pages/a/b.ts", 'import "../c/d.ts"; import "../../search/x.ts";'],
  ["src/local-service/a.ts", 'import "../profile-model/x.ts"; import "node:sqlite";'],
  ["src/server/a.ts", 'const page = new URL("../../index.html", import.meta.url);'],
  ["src/profile-model/a.ts", 'import "libphonenumber-js/core"; import "./b.ts";'],
  ["src/profile-model/a.test.ts", 'import "vitest"; import "node:fs";'],
  ["e2e/a.spec.ts", 'import "@aws-sdk/client-customer-profiles"; import "node:child_process";'],
])("%s may say %s", (file, source) => {
  expect(findBoundaryBreaks(projectWith(file, source))).toEqual([]);
});

function projectWith(file: string, source: string): string {
  const root = mkdtempSync(join(tmpdir(), "rooms-"));
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), source);
  return root;
}
