import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface ServiceProcess {
  /** From the ready line. */
  endpoint: string;
  /** Sends a signal and waits for the end; resolves with the exit code, null after a signal killed it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

function spawnService(args: readonly string[]) {
  return spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs the command and waits for its ready line. */
export async function startServiceProcess(args: readonly string[]): Promise<ServiceProcess> {
  const child = spawnService(args);
  child.stderr.pipe(process.stderr);
  const exited = once(child, "exit");
  for await (const line of createInterface(child.stdout)) {
    const [, endpoint] =
      /^Customer Profiles local service listening on (http:\S+)$/.exec(line) ?? [];
    if (endpoint === undefined) continue;
    return {
      endpoint,
      async end(signal) {
        child.kill(signal);
        const [code] = (await exited) as [number | null];
        return code;
      },
    };
  }
  throw new Error("The service ended before it was ready");
}

/** Runs the command to its end, which it is expected to come to by itself. */
export async function runServiceProcess(
  args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawnService(args);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}
