/**
 * How many merges are under way at a time: one more after as many in a row went well as are under way, half as many
 * after a throttled one (additive increase, multiplicative decrease, as TCP does it).
 */
export class AdaptiveConcurrency {
  #limit: number;
  #successes = 0;
  readonly #most: number;

  constructor(start: number, most: number) {
    this.#limit = start;
    this.#most = most;
  }

  get limit(): number {
    return this.#limit;
  }

  succeeded(): void {
    this.#successes += 1;
    if (this.#successes < this.#limit) return;
    this.#successes = 0;
    this.#limit = Math.min(this.#most, this.#limit + 1);
  }

  throttled(): void {
    this.#successes = 0;
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
  }
}
