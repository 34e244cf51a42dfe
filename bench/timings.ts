/** What a series of requests took. */
export interface Timings {
  /** Requests per second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  longest: number;
}

/** @param latencies milliseconds, one for each request. @param seconds that all of them took together. */
export function summarise(latencies: Float64Array, seconds: number): Timings {
  const sorted = latencies.toSorted();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { rate: latencies.length / seconds, p50: at(0.5), p99: at(0.99), longest: at(1) };
}

/** Of several series of the same kind: the one with the median rate. */
export function medianOf(series: readonly Timings[]): Timings {
  const inOrder = series.toSorted((a, b) => a.rate - b.rate);
  const median = inOrder[Math.floor(inOrder.length / 2)];
  if (!median) throw new Error("Nothing was measured");
  return median;
}
