import { parseArgs } from "node:util";
import { isLoopbackName } from "./loopback.ts";

export const help = `Customer Profiles Console

  npm start -- [options]

Where it listens
  --port N            the port, 0 for any free one (4400)
  --host NAME         the address or name to listen on (127.0.0.1)

What answers: the local service
  --data-dir FOLDER   where it keeps its data (.data)
  --in-memory         keep nothing: every start is a first start
  --sample KIND       sample data, made where they are missing: none, demo or large (demo)
  --latency MS        answer so much later
  --fault-rate N      fail so large a part of the requests, 0 to 1
  --throttle          refuse requests above the default rates of AWS

What answers: AWS
  --aws               Customer Profiles in AWS, with the credentials of the AWS CLI
  --region REGION     its region (that of the AWS CLI)
  --profile NAME      the profile of ~/.aws/config whose credentials to use
  --endpoint-url URL  somewhere else that speaks the API

  --dev               serve the console from its source, with hot reload
  --help              print this
`;

/** How the server was asked to run. */
export interface ServerOptions {
  port: number;
  host: string;
  dev: boolean;
  service: LocalServiceChoice | AwsChoice;
}

export interface LocalServiceChoice {
  kind: "local";
  /** Absent: in memory. */
  dataDir?: string;
  sample: "none" | "demo" | "large";
  latencyMs: number;
  /** 0..1 */
  faultRate: number;
  throttle: boolean;
}

export interface AwsChoice {
  kind: "aws";
  /** Absent: what the AWS CLI would use. */
  region?: string;
  profile?: string;
  endpointUrl?: URL;
}

/** The command line is wrong; the message says how, for the person who typed it. */
export class UsageError extends Error {}

const onlyWithAws = ["region", "profile", "endpoint-url"] as const;
const onlyWithLocalService = [
  "data-dir",
  "in-memory",
  "sample",
  "latency",
  "fault-rate",
  "throttle",
] as const;

/**
 * Reads the command line.
 *
 * @returns undefined when it asks for help
 * @throws {UsageError} at unknown options, values out of range and options that contradict each other
 */
export function readOptions(args: readonly string[]): ServerOptions | undefined {
  const values = parse(args);
  if (values.help) return undefined;

  const [service, foreign] = values.aws
    ? ([readAwsChoice(values), onlyWithLocalService] as const)
    : ([readLocalServiceChoice(values), onlyWithAws] as const);
  const misplaced = foreign.find((name) => values[name] !== undefined);
  if (misplaced)
    throw new UsageError(`--${misplaced} ${values.aws ? "has no meaning with" : "needs"} --aws.`);

  const host = values.host ?? "127.0.0.1";
  if (values.aws && !isLoopbackName(host)) {
    throw new UsageError(
      `--aws with --host ${host} would lend your AWS credentials to everyone who can reach this machine.`,
    );
  }
  const port = readNumber("port", values.port ?? "4400", 65_535);
  return { port, host, dev: values.dev ?? false, service };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        "data-dir": { type: "string" },
        "in-memory": { type: "boolean" },
        sample: { type: "string" },
        latency: { type: "string" },
        "fault-rate": { type: "string" },
        throttle: { type: "boolean" },
        aws: { type: "boolean" },
        region: { type: "string" },
        profile: { type: "string" },
        "endpoint-url": { type: "string" },
        dev: { type: "boolean" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof parse>;

function readLocalServiceChoice(values: Values): LocalServiceChoice {
  const sample = values.sample ?? "demo";
  if (sample !== "none" && sample !== "demo" && sample !== "large") {
    throw new UsageError(`--sample is none, demo or large, not "${sample}".`);
  }
  if (values["in-memory"] && values["data-dir"] !== undefined) {
    throw new UsageError("--in-memory and --data-dir contradict each other.");
  }
  return {
    kind: "local",
    ...(values["in-memory"] ? {} : { dataDir: values["data-dir"] ?? ".data" }),
    sample,
    latencyMs: readNumber("latency", values.latency ?? "0", 60_000),
    faultRate: readNumber("fault-rate", values["fault-rate"] ?? "0", 1),
    throttle: values.throttle ?? false,
  };
}

function readAwsChoice({ region, profile, "endpoint-url": endpoint }: Values): AwsChoice {
  if (endpoint !== undefined && !/^https?:\/\//.test(endpoint)) {
    throw new UsageError(`--endpoint-url is an http or https URL, not "${endpoint}".`);
  }
  if (endpoint !== undefined && !URL.canParse(endpoint)) {
    throw new UsageError(`--endpoint-url "${endpoint}" is not a URL.`);
  }
  return {
    kind: "aws",
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpointUrl: new URL(endpoint) }),
  };
}

/** A number from 0 to `max`; ports and milliseconds are whole, a rate (`max` 1) is not. */
function readNumber(name: string, text: string, max: number): number {
  const value = Number(text);
  const isValid =
    text.trim() !== "" && value >= 0 && value <= max && (max === 1 || Number.isInteger(value));
  if (!isValid) throw new UsageError(`--${name} is a number from 0 to ${max}, not "${text}".`);
  return value;
}
