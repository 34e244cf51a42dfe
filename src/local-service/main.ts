/** `npm run local-service`. What Node compiled it keeps for the next start, which takes about half the time then. */
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("./command.ts");
