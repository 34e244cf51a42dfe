import { createHmac, timingSafeEqual } from "node:crypto";
import { badRequest } from "../wire/service-error.ts";
import type { Database } from "../store/database.ts";

const signatureBytes = 16;

/**
 * Issues and reads the NextTokens of one list: a row to go on from, signed with the database's secret together with what
 * was asked, so that a token serves only the request that it was given to. It holds a key and no offset: rows that come
 * and go between two pages shift nothing.
 */
export class NextTokens {
  readonly #secret: Buffer;
  readonly #request: readonly unknown[];

  /** @param request everything that decides which rows the list has: operation, domain, filters; not the page size. */
  constructor(database: Database, request: readonly unknown[]) {
    this.#secret = database.secret("next-token");
    this.#request = request;
  }

  #sign(cursor: string): Buffer {
    const hmac = createHmac("sha256", this.#secret)
      .update(cursor)
      .update("\n")
      .update(JSON.stringify(this.#request));
    return hmac.digest().subarray(0, signatureBytes);
  }

  /** @param cursor a safe integer, usually the row id of the last item of the page. */
  issue(cursor: number): string {
    const text = String(cursor);
    return Buffer.concat([this.#sign(text), Buffer.from(text)]).toString("base64url");
  }

  /**
   * The cursor of a token, or `start` without one.
   *
   * @throws ServiceError 400 when the token is not one that was issued for this request.
   */
  read(token: string | undefined, start: number): number {
    if (token === undefined) return start;
    const bytes = Buffer.from(token, "base64url");
    const cursor = bytes.subarray(signatureBytes).toString("latin1");
    if (
      !/^-?\d{1,16}$/.test(cursor) ||
      !timingSafeEqual(this.#sign(cursor), bytes.subarray(0, signatureBytes))
    ) {
      throw badRequest("The NextToken is invalid for this request");
    }
    return Number(cursor);
  }
}
