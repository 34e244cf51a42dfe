import { allOperations, type Operation } from "./operation-table.ts";
import { serializationFailed, ServiceError } from "./service-error.ts";

export interface Route {
  operation: Operation;
  /** Values of the path's labels, decoded. */
  labels: Readonly<Record<string, string>>;
}

interface PathNode {
  literal: Map<string, PathNode>;
  label: PathNode | undefined;
  operations: Map<string, Operation>;
}

const emptyNode = (): PathNode => ({ literal: new Map(), label: undefined, operations: new Map() });

function buildTree(operations: readonly Operation[]): PathNode {
  const root = emptyNode();
  for (const operation of operations) {
    let node = root;
    for (const segment of operation.segments) {
      if (typeof segment === "string") {
        let next = node.literal.get(segment);
        if (!next) node.literal.set(segment, (next = emptyNode()));
        node = next;
      } else {
        node = node.label ??= emptyNode();
      }
    }
    node.operations.set(operation.method, operation);
  }
  return root;
}

const root = buildTree(allOperations);

/** A literal segment wins over a label, with a way back where the literal leads nowhere. */
function findNode(
  node: PathNode,
  segments: readonly string[],
  depth: number,
): PathNode | undefined {
  const segment = segments[depth];
  if (segment === undefined) return node.operations.size > 0 ? node : undefined;
  const literal = node.literal.get(segment);
  const found = literal && findNode(literal, segments, depth + 1);
  if (found) return found;
  return node.label && segment !== "" ? findNode(node.label, segments, depth + 1) : undefined;
}

/** @throws ServiceError 400 for what is no percent-encoded UTF-8. */
export function decodeLabel(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw serializationFailed("The path is not valid percent-encoded UTF-8");
  }
}

/**
 * Finds the operation of a method and a path.
 *
 * @param path as sent, still percent-encoded, without query and base path. A slash inside a label is sent as `%2F`.
 * @throws ServiceError 404 for a path that no operation has, 405 for a method that the path does not take.
 */
export function findRoute(method: string, path: string): Route {
  const segments = path.slice(1).split("/");
  const node = findNode(root, segments, 0);
  if (!node) {
    throw new ServiceError(
      404,
      "UnknownOperationException",
      "Customer Profiles has no operation at this path",
    );
  }
  const operation = node.operations.get(method);
  if (!operation) {
    const allowed = [...node.operations.keys()].toSorted().join(", ");
    throw new ServiceError(
      405,
      "MethodNotAllowedException",
      `This path takes ${allowed}, not ${method}`,
    );
  }
  const labels: Record<string, string> = {};
  operation.segments.forEach((segment, index) => {
    if (typeof segment !== "string") labels[segment.label] = decodeLabel(segments[index] ?? "");
  });
  return { operation, labels };
}
