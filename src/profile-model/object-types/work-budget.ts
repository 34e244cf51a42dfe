/** A source object asked for more work than one object may cost. */
export class WorkLimitError extends Error {
  override readonly name = "WorkLimitError";
}

/**
 * What the evaluation of one source object may cost: a template of 1,000 characters over an object of 250 KB could
 * otherwise run for minutes (`#each` within `#each`). The limits are this product's; AWS names none.
 */
export class WorkBudget {
  #steps = 20_000;
  #characters = 512 * 1024;

  /** Pays for values that are going to be read or statements that are going to be evaluated. @throws WorkLimitError */
  spendSteps(count = 1): void {
    this.#steps -= count;
    if (this.#steps < 0) throw new WorkLimitError("more than 20,000 values to read");
  }

  /** Pays for text that is put out. @throws WorkLimitError */
  spendText(text: string): void {
    this.#characters -= text.length;
    if (this.#characters < 0) throw new WorkLimitError("more than 512 KB of text put out");
  }
}
