import { NewerSchemaError } from "../local-service/store/database.ts";
import { DirectoryInUseError } from "../local-service/store/directory-lock.ts";
import { findOwnConsole } from "./own-console.ts";
import { help, readOptions, UsageError, type ServerOptions } from "./options.ts";
import { NotBuiltError } from "./pages/built-console.ts";
import { startServer } from "./start-server.ts";

/** What `npm start` runs, once the console is built; `npm run dev` runs it with `--dev`. */
async function main(): Promise<void> {
  let options: ServerOptions | undefined;
  try {
    options = readOptions(process.argv.slice(2));
    if (options) await run(options);
    else process.stdout.write(help);
  } catch (error) {
    process.stderr.write(`${await explain(error, options)}\n`);
    process.exitCode = 1;
  }
}

async function run(options: ServerOptions): Promise<void> {
  const { url, close } = await startServer(options);
  let isClosing = false;
  const stop = () => {
    // npm passes on a Ctrl-C that the terminal has already sent to the whole group.
    if (isClosing) return;
    isClosing = true;
    void close().then(() => process.exit(0));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  if (process.env["npm_lifecycle_event"] !== undefined) stopWithParent(stop);
  process.stdout.write(`Customer Profiles Console is ready at ${url}\n`);
}

/** Under npm our parent is a shell, which ends at a SIGTERM that npm passes on, without telling us. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

async function explain(error: unknown, options: ServerOptions | undefined): Promise<string> {
  if (error instanceof UsageError)
    return `${error.message}\nnpm start -- --help lists the options.`;
  if (error instanceof NotBuiltError)
    return `${error.message}\nnpm start builds it; so does npm run build.`;
  if (options && error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return portTaken(options);
  }
  if (error instanceof DirectoryInUseError || error instanceof NewerSchemaError)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function portTaken({ port, host }: ServerOptions): Promise<string> {
  const own = await findOwnConsole(host, port);
  const another = `To start on another port: npm start -- --port ${port + 1}`;
  return own === undefined
    ? `Port ${port} is taken by another program.\n${another}`
    : `Port ${port} is taken: the console already runs there, at ${own}\n${another}`;
}

await main();
