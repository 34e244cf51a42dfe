/**
 * Has work done once for all calls with the same key that come within a time, at its end. Calls that go on and on do not put
 * it off.
 *
 * @param milliseconds from the first call.
 */
export function coalescing(
  work: (key: string) => void,
  milliseconds: number,
): (key: string) => void {
  const due = new Set<string>();
  return (key) => {
    if (due.has(key)) return;
    due.add(key);
    setTimeout(() => {
      due.delete(key);
      work(key);
    }, milliseconds);
  };
}
