import type { ProfileSearch } from "../api/profiles.ts";
import { checkSearchTerm, hasErrors, mostSearchTerms } from "./check-search-term.ts";
import type { SearchTerm } from "./detect-search-term.ts";

/** What to search for, without the page of the result one looks at. */
export interface SearchRequest {
  terms: SearchTerm[];
  operator: "AND" | "OR";
}

/** A search as the URL carries it. */
export interface UrlSearch extends SearchRequest {
  /** The NextToken that leads to this page of the result; undefined on the first page. */
  token: string | undefined;
}

/** Reads `?key=_email&value=…&key=…&value=…&op=AND&token=…`; a key without its value, or the reverse, reads as empty text. */
export function readSearch(params: URLSearchParams): UrlSearch {
  const keyNames = params.getAll("key");
  const values = params.getAll("value");
  const length = Math.max(keyNames.length, values.length);
  return {
    terms: Array.from({ length }, (_, index) => ({
      keyName: keyNames[index] ?? "",
      value: values[index] ?? "",
    })),
    operator: params.get("op") === "OR" ? "OR" : "AND",
    token: params.get("token") || undefined,
  };
}

/** The reverse of `readSearch`; the operator stands in the URL only where there are keys to join. */
export function writeSearch({ terms, operator }: SearchRequest, token?: string): URLSearchParams {
  const params = new URLSearchParams();
  for (const { keyName, value } of terms) {
    params.append("key", keyName);
    params.append("value", value);
  }
  if (terms.length > 1) params.set("op", operator);
  if (token) params.set("token", token);
  return params;
}

/** True when SearchProfiles would take the search. */
export function isSearchable({ terms }: SearchRequest): boolean {
  return (
    terms.length >= 1 &&
    terms.length <= mostSearchTerms &&
    !terms.some((term) => hasErrors(checkSearchTerm(term)))
  );
}

/**
 * The request for one page of a search; without keys, so that nothing is sent, where the URL holds none that would do.
 *
 * @param pageSize profiles a page, 1 to 100.
 */
export function toProfileSearch(search: UrlSearch, pageSize: number): ProfileSearch {
  return {
    keys: isSearchable(search)
      ? search.terms.map(({ keyName, value }) => ({ keyName, values: [value] }))
      : [],
    operator: search.operator,
    nextToken: search.token,
    pageSize,
  };
}
