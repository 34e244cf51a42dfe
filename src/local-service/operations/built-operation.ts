import { compileInput, type OperationInputShape } from "../wire/input-shape.ts";
import { allOperations, type Operation } from "../wire/operation-table.ts";
import { ServiceError } from "../wire/service-error.ts";
import { readOperations, writeOperations, type Handler } from "./registry.ts";

/** An operation that this service has, ready to be called. */
export interface BuiltOperation {
  inputShape: OperationInputShape;
  handler: Handler;
  /** It runs in a transaction. */
  writes: boolean;
}

const builtOperations = new Map<string, BuiltOperation>();
for (const { name, input } of allOperations) {
  const writes = Object.hasOwn(writeOperations, name);
  const handler = writes ? writeOperations[name] : readOperations[name];
  if (handler) builtOperations.set(name, { inputShape: compileInput(input), handler, writes });
}

/** @throws ServiceError 501 for an operation of AWS that this service does not have. */
export function builtOperation({ name }: Operation): BuiltOperation {
  const built = builtOperations.get(name);
  if (built) return built;
  throw new ServiceError(
    501,
    "NotImplementedException",
    `${name} is an operation of Customer Profiles on AWS; this local service does not have it`,
  );
}
