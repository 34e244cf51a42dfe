import { useEffect, useState } from "react";

/** Typing that rests for so long, in milliseconds, is asked about. */
const patience = 400;

/** The value once it has stopped changing, so that the service is not asked at every key. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), patience);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
