import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { JobRunner } from "./identity-resolution/job-runner.ts";
import { RuleBasedMatching } from "./identity-resolution/rule-based-matching.ts";
import { WeeklyJobs } from "./identity-resolution/weekly-jobs.ts";
import { Upkeep } from "./ingestion/upkeep.ts";
import { findLocalRoute } from "./local-routes.ts";
import type { OperationContext } from "./operations/operation-context.ts";
import { builtOperation } from "./operations/built-operation.ts";
import { Checkpoints } from "./store/checkpoints.ts";
import { Database } from "./store/database.ts";
import { WriteQueue } from "./store/write-queue.ts";
import { drawFault, DroppedConnection, Throttle } from "./wire/bad-day.ts";
import { checkLimits } from "./wire/check-limits.ts";
import { allowOrigin, answerPreflight, checkHost } from "./wire/origin-checks.ts";
import { readInput } from "./wire/read-input.ts";
import { parseTarget, readBody, type RequestTarget } from "./wire/request-parts.ts";
import { sendError, sendJson } from "./wire/respond.ts";
import { findRoute } from "./wire/router.ts";
import { internalError, ServiceError } from "./wire/service-error.ts";
import { verifySignature } from "./wire/signature.ts";
import { logUnexpected } from "./wire/unexpected-error.ts";

export interface LocalServiceOptions {
  /** Where the database is kept; absent keeps everything in memory. */
  dataDir?: string | undefined;
  /** Path under which the API is served, for example `/api`; signatures cover it. */
  basePath?: string | undefined;
  /** Origins whose pages may call the service from a browser. */
  allowedOrigins?: readonly string[] | undefined;
  /** A host name other than loopback that requests may name. */
  host?: string | undefined;
  /** Milliseconds that every operation waits. */
  latencyMs?: number | undefined;
  /** 0..1: share of the requests that fail with a 500 or a dropped connection, before or after the operation ran. */
  faultRate?: number | undefined;
  /** Applies AWS's default request rates. */
  throttle?: boolean | undefined;
  /** The clock by which objects are ingested and expire, milliseconds since the epoch; absent is the system's. */
  now?: (() => number) | undefined;
}

export interface LocalService {
  /** Answers a request of `node:http`. */
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Waits for the requests that are being answered, breaks off a running job, and closes the database. */
  close: () => Promise<void>;
  store: Database;
  identityResolution: JobRunner;
  ruleBasedMatching: RuleBasedMatching;
}

/**
 * Makes a Customer Profiles service on a database of its own, for a server of `node:http` to put behind a port.
 *
 * @throws DirectoryInUseError, NewerSchemaError
 */
export function createLocalService(options: LocalServiceOptions = {}): LocalService {
  const { basePath = "", latencyMs = 0, faultRate = 0, now = Date.now } = options;
  const allowedOrigins = new Set(options.allowedOrigins);
  const throttle = options.throttle ? new Throttle() : undefined;
  const database = new Database(options.dataDir);
  const checkpoints = new Checkpoints(database, (error) =>
    logUnexpected(error, "for a checkpoint"),
  );
  checkpoints.start();
  let inFlight = 0;
  let closing = false;
  let allAnswered = (): void => {};
  const identityResolution = new JobRunner(database);
  const weeklyJobs = new WeeklyJobs(database, identityResolution);
  weeklyJobs.follow();
  const ruleBasedMatching = new RuleBasedMatching(database, now);
  ruleBasedMatching.wake();
  const writeQueue = new WriteQueue(database, checkpoints, () => ruleBasedMatching.wake());
  const upkeep = new Upkeep(database, now);
  upkeep.start();

  const context = (): OperationContext => ({ database, now: now(), identityResolution, upkeep });

  /** Writes answer later, when they are on the disk. */
  function runOperation(
    method: string,
    path: string,
    target: RequestTarget,
    body: Buffer,
  ): object | Promise<object> {
    const { operation, labels } = findRoute(method, path);
    const { inputShape, handler, writes } = builtOperation(operation);
    throttle?.take(operation.name, Date.now());
    const input = readInput(inputShape, labels, target.query, body);
    checkLimits(input, inputShape.whole);
    const run = (): object => handler(input as never, context());
    if (!writes) return database.read(run);
    return writeQueue.write(run);
  }

  /** @returns what to answer; undefined when that is done. */
  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<object | undefined> {
    if (closing)
      throw new ServiceError(503, "ServiceUnavailableException", "The service is being stopped");
    checkHost(request, options.host);
    const fromAllowedOrigin = allowOrigin(request, response, allowedOrigins);
    const { method = "GET", url = "/", headers } = request;
    if (fromAllowedOrigin && method === "OPTIONS") {
      answerPreflight(request, response);
      return undefined;
    }
    const target = parseTarget(url);
    const path = target.path.startsWith(`${basePath}/`) ? target.path.slice(basePath.length) : "";
    const local = path.startsWith("/_local/") ? findLocalRoute(method, path) : undefined;
    const body = await readBody(request);
    if (local?.route.signed !== false) {
      verifySignature(
        { method, path: target.path, query: target.query, headers, body },
        Date.now(),
      );
    }
    if (local) return local.route.handle(local.parameters, context());
    const fault = faultRate > 0 ? drawFault(faultRate) : undefined;
    if (latencyMs > 0) await delay(latencyMs);
    if (fault?.when === "before") throw fault.error;
    const output = await runOperation(method, path, target, body);
    if (fault) throw fault.error;
    return output;
  }

  async function answerOrFail(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const headers = { "x-amzn-requestid": requestId };
    inFlight += 1;
    try {
      const output = await answer(request, response);
      if (output) sendJson(response, 200, output, headers);
    } catch (error) {
      if (error instanceof DroppedConnection || request.socket.destroyed) {
        request.socket.destroy();
      } else if (error instanceof ServiceError) {
        sendError(response, error, headers);
      } else {
        logUnexpected(error, requestId);
        sendError(response, internalError(), headers);
      }
    } finally {
      inFlight -= 1;
      if (inFlight === 0) allAnswered();
    }
  }

  return {
    store: database,
    identityResolution,
    ruleBasedMatching,
    handle(request, response) {
      void answerOrFail(request, response);
    },
    async close() {
      closing = true;
      if (inFlight > 0) await new Promise<void>((resolve) => (allAnswered = resolve));
      weeklyJobs.stop();
      await upkeep.stop();
      await identityResolution.stop();
      await ruleBasedMatching.stop();
      await checkpoints.stop();
      database.close();
    },
  };
}
