import { buildConsoleIfStale } from "./console-build.ts";

/** What `npm start` runs: builds the console when that is due, then starts the server with the same options. */
const servesNoBuild = process.argv.some(
  (argument) => argument === "--help" || argument === "--dev",
);
if (!servesNoBuild) await buildConsoleIfStale();
await import("../src/server/main.ts");
