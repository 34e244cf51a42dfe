import type { Comparison, Evidence } from "./compare.ts";
import { priorBits } from "./weights.ts";

/** One step from what is thought of any two profiles to what is thought of these two. In bits: 1 doubles the odds. */
export interface WaterfallStep {
  /** Undefined for the first step: what is thought before any value is compared. */
  piece: Evidence | undefined;
  from: number;
  to: number;
}

export interface Waterfall {
  steps: WaterfallStep[];
  /** Of one person against two, in bits: 0 is even odds. */
  total: number;
  /** The lowest and the highest value of any step, 0 included: what a drawing has to cover. */
  lowest: number;
  highest: number;
}

/** How the evidence adds up, the weightiest piece first. */
export function waterfallOf({ evidence }: Comparison): Waterfall {
  const steps: WaterfallStep[] = [{ piece: undefined, from: 0, to: priorBits }];
  let total = priorBits;
  for (const piece of evidence) {
    steps.push({ piece, from: total, to: total + piece.bits });
    total += piece.bits;
  }
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  return { steps, total, lowest: Math.min(...ends), highest: Math.max(...ends) };
}

/** Odds as people say them: "about 1,200 to 1 for one person", "even", "about 30 to 1 against". */
export function oddsInWords(bits: number): string {
  const odds = 2 ** Math.abs(bits);
  if (odds < 1.5) return "about even";
  const digits = Math.max(1, 10 ** (Math.floor(Math.log10(odds)) - 1));
  const rounded = Math.min(Math.round(odds / digits) * digits, 1_000_000);
  const words = `${odds > 1_000_000 ? "more than" : "about"} ${rounded.toLocaleString("en")} to 1`;
  return bits > 0 ? `${words} for one person` : `${words} against`;
}
