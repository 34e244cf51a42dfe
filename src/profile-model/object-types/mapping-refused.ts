import type { MappingFailure } from "./mapped-object.ts";

/** A source object cannot be taken; `mapObject` returns the failure. */
export class MappingRefused extends Error {
  override readonly name = "MappingRefused";
  readonly failure: MappingFailure;

  constructor(reason: MappingFailure["reason"], message: string) {
    super(message);
    this.failure = { kind: "failed", reason, message };
  }
}
