/** An answer that is JSON already: rows of the store that need not be parsed to be written again. */
export class JsonText {
  readonly text: string;

  /** @param text JSON as restJson1 has it. */
  constructor(text: string) {
    this.text = text;
  }
}
