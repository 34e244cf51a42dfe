import { startConsole } from "./console-process.ts";

/** The environment variable by which the workers know the console that all tests share. */
export const sharedConsoleUrl = "CONSOLE_URL";

/** Starts the console that all tests share, each in a domain of its own, and stops it after the last. */
export default async function startSharedConsole(): Promise<() => Promise<void>> {
  const shared = await startConsole("--in-memory", "--sample", "none");
  process.env[sharedConsoleUrl] = shared.url;
  return async () => {
    await shared.stop();
  };
}
