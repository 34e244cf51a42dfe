import { spawn } from "node:child_process";

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const SECONDS_BETWEEN_SIGNS_OF_LIFE = 10;

/**
 * Runs a command in silence apart from a sign of life every ten seconds. Its output (both streams) is returned, for
 * the caller to print if it failed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ while: string, folder?: string, environment?: NodeJS.ProcessEnv, timeoutSeconds?: number }} options
 *   `while` starts the sign of life: "Still installing" prints "Still installing (20 s)…".
 * @returns {Promise<{ code: number, output: string, seconds: number }>} code 127 when the command does not exist
 */
export function runAloud(
  command,
  args,
  { while: activity, folder = process.cwd(), environment = {}, timeoutSeconds },
) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const signOfLife = setInterval(
    () => process.stdout.write(`${activity} (${seconds()} s)…\n`),
    SECONDS_BETWEEN_SIGNS_OF_LIFE * 1000,
  );

  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment },
      ...(timeoutSeconds === undefined ? {} : { timeout: timeoutSeconds * 1000 }),
    });
    // Whoever ends us means the whole work: a command left behind would still be writing when it is started anew.
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(1);
    };
    for (const signal of SIGNALS) process.once(signal, passOn);
    const finish = (/** @type {number} */ code) => {
      clearInterval(signOfLife);
      for (const signal of SIGNALS) process.off(signal, passOn);
      resolve({ code, output, seconds: seconds() });
    };
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => {
      output += error.message;
      finish(127);
    });
    child.on("close", (code) => finish(code ?? 1));
  });
}
