import { parseArgs } from "node:util";

export const usage = `Customer Profiles local service: the API of Amazon Connect Customer Profiles on SQLite.

Usage: npm run local-service -- [options]

  --port PORT          port to listen on, 0 for a free one (default 4577)
  --host HOST          address to listen on (default 127.0.0.1)
  --data-dir DIR       where the database is kept (default .data)
  --in-memory          keep nothing
  --sample SIZE        sample data: none, demo or large (default none)
  --latency MS         let every operation wait so many milliseconds
  --fault-rate RATE    let this share of the requests (0 to 1) fail: 500s and dropped connections
  --throttle           apply AWS's default request rates
  --help               print this
`;

export interface CommandOptions {
  port: number;
  host: string;
  /** Undefined keeps everything in memory. */
  dataDir: string | undefined;
  sample: "none" | "demo" | "large";
  latencyMs: number;
  faultRate: number;
  throttle: boolean;
  help: boolean;
}

/** The command line does not make sense; the message says why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

function numberOption(
  name: string,
  text: string,
  min: number,
  max: number,
  integer: boolean,
): number {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (!(number >= min && number <= max) || (integer && !Number.isInteger(number))) {
    throw new UsageError(
      `--${name} takes ${integer ? "a whole number" : "a number"} from ${min} to ${max}, not "${text}"`,
    );
  }
  return number;
}

function sampleOption(text: string): CommandOptions["sample"] {
  if (text === "none" || text === "demo" || text === "large") return text;
  throw new UsageError(`--sample takes none, demo or large, not "${text}"`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "4577" },
        host: { type: "string", default: "127.0.0.1" },
        "data-dir": { type: "string" },
        "in-memory": { type: "boolean", default: false },
        sample: { type: "string", default: "none" },
        latency: { type: "string", default: "0" },
        "fault-rate": { type: "string", default: "0" },
        throttle: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** @throws UsageError */
export function parseOptions(args: readonly string[]): CommandOptions {
  const values = parse(args);
  if (values["in-memory"] && values["data-dir"] !== undefined) {
    throw new UsageError("--in-memory and --data-dir exclude each other");
  }
  return {
    port: numberOption("port", values.port, 0, 65535, true),
    host: values.host,
    dataDir: values["in-memory"] ? undefined : (values["data-dir"] ?? ".data"),
    sample: sampleOption(values.sample),
    latencyMs: numberOption("latency", values.latency, 0, 600_000, true),
    faultRate: numberOption("fault-rate", values["fault-rate"], 0, 1, false),
    throttle: values.throttle,
    help: values.help,
  };
}
