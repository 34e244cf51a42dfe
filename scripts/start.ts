import { enableCompileCache } from "node:module";
import { buildConsoleIfStale } from "./console-build.ts";

/** What `npm start` runs: builds the console when that is due, then starts the server with the same options. */
const servesNoBuild = process.argv.some(
  (argument) => argument === "--help" || argument === "--dev",
);
if (!servesNoBuild) await buildConsoleIfStale();
// What Node compiled is kept for the next start.
enableCompileCache();
await import("../src/server/main.ts");
