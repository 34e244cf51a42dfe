import process from "node:process";
import { listen, type ListeningService } from "./listen.ts";
import { parseOptions, usage, UsageError, type CommandOptions } from "./options.ts";
import { loadSample } from "./sample-data/load.ts";
import { createLocalService, type LocalService } from "./service.ts";
import { DirectoryInUseError } from "./store/directory-lock.ts";
import { NewerSchemaError } from "./store/database.ts";

function stopWith(exitCode: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}

function readOptions(): CommandOptions {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) stopWith(2, `${error.message}\nTry --help.`);
    throw error;
  }
}

function openService(options: CommandOptions): LocalService {
  try {
    return createLocalService(options);
  } catch (error) {
    if (error instanceof DirectoryInUseError || error instanceof NewerSchemaError)
      stopWith(1, error.message);
    throw error;
  }
}

async function listenOrStop(
  service: LocalService,
  { host, port }: CommandOptions,
): Promise<ListeningService> {
  try {
    return await listen(service, host, port);
  } catch (error) {
    await service.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      stopWith(1, `Port ${port} of ${host} is taken. Choose another with --port.`);
    stopWith(1, `Cannot listen on ${host}:${port}: ${message}`);
  }
}

const options = readOptions();
if (options.help) {
  process.stdout.write(usage);
  process.exit(0);
}
const service = openService(options);
const listening = await listenOrStop(service, options);
const stopping = new AbortController();
const stop = (): void => {
  stopping.abort();
  void listening.close().then(() => process.exit(0));
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
try {
  if (options.sample !== "none") await loadSample(service, options.sample);
} catch (error) {
  // A stop in the middle of loading takes the database away from it; the next start completes the sample.
  if (!stopping.signal.aborted) throw error;
}
if (!stopping.signal.aborted)
  process.stdout.write(`Customer Profiles local service listening on ${listening.endpoint}\n`);
