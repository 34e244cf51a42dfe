import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const program = join(import.meta.dirname, "../src/server/main.ts");

/** The product, running as a process of its own. */
export interface ConsoleProcess {
  /** "http://127.0.0.1:40123" */
  url: string;
  /** Asks it to stop (SIGTERM) and waits; resolves with its exit code. */
  stop: () => Promise<number | null>;
  /** Ends it as a power cut would (SIGKILL). */
  kill: () => Promise<void>;
}

/**
 * Starts the console and waits until it says where it is.
 *
 * @param options of `npm start`; without `--port` it takes a free one
 * @throws {Error} with what it printed, when it ends instead
 */
export async function startConsole(...options: string[]): Promise<ConsoleProcess> {
  const child = spawn(process.execPath, [program, "--port", "0", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit") as Promise<[number | null]>;
  const printed: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => printed.push(chunk.toString()));

  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      printed.push(`${line}\n`);
      const ready = /is ready at (http:\S+)/.exec(line)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void exited.then(() => reject(new Error(`The console did not start:\n${printed.join("")}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = await exited;
      return code;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
