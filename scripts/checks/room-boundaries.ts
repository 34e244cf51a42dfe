import { globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { parseSync } from "vite";

interface RoomRules {
  /** Rooms of ours it may import. */
  rooms: readonly string[];
  /** Whether it may import Node's own modules: false for what runs in a browser. */
  node: boolean;
  /** Packages it may import; absent: any. Tests may import any. */
  packages?: RegExp;
}

/** Who may import what: the table in docs/architecture.md, as rules. */
const rules: Readonly<Record<string, RoomRules>> = {
  "src/profile-model": {
    rooms: [],
    node: false,
    packages: /^(libphonenumber-js|@handlebars\/parser)(\/|$)/,
  },
  "src/console": { rooms: ["src/profile-model"], node: false },
  "src/local-service": { rooms: ["src/profile-model"], node: true },
  "src/server": { rooms: ["src/local-service"], node: true },
  e2e: { rooms: [], node: true },
  bench: { rooms: ["src/local-service", "src/profile-model"], node: true },
  scripts: { rooms: ["src/server"], node: true },
};

/** Folders of a room that nothing else in it may import, but what stands at the room's top: of the console, the routes. */
const closedFolders = ["src/console/pages"];

/**
 * Every import, in whatever form, that leads where its room's row does not allow.
 *
 * @param root the project's folder
 * @returns one line each: "src/console/a.ts imports node:fs: …"
 */
export function findBoundaryBreaks(root: string): string[] {
  return Object.keys(rules).flatMap((room) =>
    globSync(`${room}/**/*.{ts,tsx,mjs}`, { cwd: root }).flatMap((file) =>
      importsOf(file, readFileSync(resolve(root, file), "utf8"))
        .map((specifier) => [specifier, explainBreak(room, file, specifier)] as const)
        .filter(([, reason]) => reason !== undefined)
        .map(([specifier, reason]) => `${file} imports ${specifier}: ${reason}`),
    ),
  );
}

/** Static and dynamic imports, re-exports, and the modules that workers are started from. */
function importsOf(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    source.slice(start, end).replace(/^(["'`])(.*)\1$/, "$2"),
  );
  const workers = [...source.matchAll(/new URL\(\s*"(\.[^"]+\.tsx?)",\s*import\.meta\.url/g)];
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...dynamic,
    ...workers.flatMap(([, path]) => path ?? []),
  ];
}

function explainBreak(room: string, file: string, specifier: string): string | undefined {
  const allowed = rules[room];
  if (!allowed) return undefined;
  const isTest = /\.test\.tsx?$/.test(file);
  if (specifier.startsWith(".")) {
    const target = relative(".", resolve(dirname(file), specifier));
    const closed = closedFolders.find((folder) => target.startsWith(`${folder}/`));
    if (closed && !file.startsWith(`${closed}/`) && dirname(file) !== dirname(closed))
      return `only the routes may import ${closed}`;
    const targetRoom = Object.keys(rules).find((name) => target.startsWith(`${name}/`));
    if (targetRoom === undefined || targetRoom === room) return undefined;
    return allowed.rooms.includes(targetRoom) ? undefined : `${room} may not import ${targetRoom}`;
  }
  if (isBuiltin(specifier)) {
    return allowed.node || isTest ? undefined : `${room} runs in browsers`;
  }
  if (isTest || !allowed.packages || allowed.packages.test(specifier)) return undefined;
  return `not among the packages ${room} may import`;
}
