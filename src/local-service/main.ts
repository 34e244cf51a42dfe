import process from "node:process";
import { listen } from "./listen.ts";
import { parseOptions, usage, UsageError, type CommandOptions } from "./options.ts";
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

const options = readOptions();
if (options.help) {
  process.stdout.write(usage);
  process.exit(0);
}
const service = openService(options);
try {
  const listening = await listen(service, options.host, options.port);
  const stop = (): void => {
    void listening.close().then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.stdout.write(`Customer Profiles local service listening on ${listening.endpoint}\n`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  await service.close();
  if (code === "EADDRINUSE")
    stopWith(1, `Port ${options.port} of ${options.host} is taken. Choose another with --port.`);
  stopWith(1, `Cannot listen on ${options.host}:${options.port}: ${message}`);
}
