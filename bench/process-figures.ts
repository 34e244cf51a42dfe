/** Loaded before a program whose process is measured: answers each message with its figures since the last one. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import process from "node:process";

export interface ProcessFigures {
  /** The most memory that the process ever had, bytes. */
  largestRss: number;
  /** The longest that the event loop did not turn, milliseconds. */
  longestBlock: number;
  /** Processor time of all its threads, milliseconds. */
  processor: number;
}

const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
let used = process.cpuUsage();

process.on("message", () => {
  const since = process.cpuUsage(used);
  const figures: ProcessFigures = {
    largestRss: process.resourceUsage().maxRSS * 1024,
    // The histogram holds the time from one turn of its timer to the next.
    longestBlock: Math.max(0, delay.max / 1e6 - resolution),
    processor: (since.user + since.system) / 1000,
  };
  used = process.cpuUsage();
  delay.reset();
  process.send?.(figures);
});
