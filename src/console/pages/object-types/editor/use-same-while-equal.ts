import { useState } from "react";

/**
 * The same object for as long as it says the same, so that parts of a form that are drawn from it need not be drawn anew at
 * every key: a hundred fields have some thousand elements.
 */
export function useSameWhileEqual<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || textOf(kept) === textOf(value)) return kept;
  setKept(value);
  return value;
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, part: unknown) => (part instanceof Map ? [...part] : part));
}
