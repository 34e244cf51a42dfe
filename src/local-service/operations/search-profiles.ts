import type {
  FoundByKeyValue,
  LogicalOperator,
  SearchProfilesRequest,
} from "@aws-sdk/client-customer-profiles";
import type { Database } from "../store/database.ts";
import { foundProfiles } from "../store/found-profiles.ts";
import { NextTokens } from "./next-token.ts";
import { keyContentType } from "../store/effective-object-types.ts";
import { keyForm, profilesWithKey } from "../store/profile-keys.ts";
import { fieldsAtRow } from "../store/profiles.ts";
import { JsonText } from "../wire/json-text.ts";
import { badRequest } from "../wire/service-error.ts";
import { filledPage } from "./filled-page.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";

/** One key of a search: what was asked, and the forms under which values are stored. */
interface SearchKey {
  keyName: string;
  values: readonly { asked: string; form: string }[];
}

interface Match {
  row: number;
  foundBy: FoundByKeyValue[];
}

/** A page, and the row to go on from when there may be more. */
interface SearchPage {
  matches: Match[];
  continueFrom: number | undefined;
}

/** "Default page 20" (Administrator Guide). */
const defaultPage = 20;
/** The model sets no limit to the values of a key; without one a single request could hold the service up. */
const mostValues = 500;
/** Look-ups after which an AND search returns what it has, and a token to go on: a page may be short. */
const mostLookUps = 2000;
/** Rows that the values of an OR search find at most: with many values a page is short. */
const mostFoundRows = 5000;

function searchKeys(
  database: Database,
  domain: number,
  request: Validated<SearchProfilesRequest, "KeyName" | "Values">,
): SearchKey[] {
  const asked = [request, ...(request.AdditionalSearchKeys ?? [])];
  const count = asked.reduce((sum, { Values = [] }) => sum + Values.length, 0);
  if (count > mostValues)
    throw badRequest(`A search takes up to ${mostValues} values, not ${count}`);
  return asked.map(({ KeyName: keyName = "", Values = [] }) => {
    const contentType = keyContentType(database, domain, keyName);
    const form = (value: string) => keyForm(keyName, value, contentType);
    return {
      keyName,
      values: [...new Set(Values)].map((value) => ({ asked: value, form: form(value) })),
    };
  });
}

/**
 * OR: a profile belongs to the result when it has any value of any key. Each value is asked for its first profiles only;
 * the first of them all are then known with everything that found them.
 */
function searchAny(
  database: Database,
  domain: number,
  keys: readonly SearchKey[],
  from: number,
  wantedSize: number,
): SearchPage {
  const count = keys.reduce((sum, { values }) => sum + values.length, 0);
  const size = Math.min(wantedSize, Math.ceil(mostFoundRows / Math.max(count, 1)));
  const found = new Map<number, Map<SearchKey, string[]>>();
  for (const key of keys) {
    for (const { asked, form } of key.values) {
      const rows = profilesWithKey(
        database,
        domain,
        { name: key.keyName, value: form },
        from,
        size + 1,
      );
      for (const row of rows) {
        let byKey = found.get(row);
        if (!byKey) found.set(row, (byKey = new Map<SearchKey, string[]>()));
        const values = byKey.get(key);
        if (values) values.push(asked);
        else byKey.set(key, [asked]);
      }
    }
  }
  const inOrder = [...found].toSorted(([a], [b]) => a - b);
  const matches = inOrder.slice(0, size).map(([row, byKey]) => ({
    row,
    foundBy: [...byKey].map(([{ keyName }, Values]) => ({ KeyName: keyName, Values })),
  }));
  return { matches, continueFrom: inOrder[size]?.[0] };
}

/**
 * AND: a profile belongs to the result when it has a value of every key. The keys' sorted lists of profiles are walked
 * together, each leaping to the furthest of the others, so that the work follows the shortest list.
 */
function searchAll(
  database: Database,
  domain: number,
  keys: readonly SearchKey[],
  from: number,
  size: number,
): SearchPage {
  const foundBy = keys.map(({ keyName, values }) => ({
    KeyName: keyName,
    Values: values.map(({ asked }) => asked),
  }));
  const matches: Match[] = [];
  let lookUps = 0;
  let row = from;
  while (lookUps < mostLookUps) {
    const start = row;
    for (const { keyName, values } of keys) {
      const heads = values.flatMap(({ form }) =>
        profilesWithKey(database, domain, { name: keyName, value: form }, row, 1),
      );
      lookUps += values.length;
      if (heads.length === 0) return { matches, continueFrom: undefined };
      row = heads.reduce((least, head) => Math.min(least, head));
    }
    if (row !== start) continue;
    if (matches.length === size) return { matches, continueFrom: row };
    matches.push({ row, foundBy });
    row += 1;
  }
  return { matches, continueFrom: row };
}

/** JSON of a profile as a search shows it: as it is stored, which is not parsed to be written again, and FoundByItems. */
function foundItem(fields: string, foundBy: readonly FoundByKeyValue[]): string {
  return `${fields.slice(0, -1)},"FoundByItems":${JSON.stringify(foundBy)}}`;
}

/** One value of one key, which is what most searches are: with both operators the profiles that have it. */
function searchOne(
  database: Database,
  domain: number,
  { keyName, values }: SearchKey,
  from: number,
  size: number,
): { items: string[]; continueFrom: number | undefined } {
  const foundBy = [{ KeyName: keyName, Values: values.map(({ asked }) => asked) }];
  const value = values[0]?.form ?? "";
  const found = foundProfiles(database, domain, { name: keyName, value }, from);
  const { items, next } = filledPage(found, size, ({ fields }) => fields.length);
  return {
    items: items.map(({ fields }) => foundItem(fields, foundBy)),
    continueFrom: next?.row,
  };
}

function searchMany(
  database: Database,
  domain: number,
  keys: readonly SearchKey[],
  from: number,
  size: number,
  operator: LogicalOperator,
): { items: string[]; continueFrom: number | undefined } {
  const search = operator === "AND" ? searchAll : searchAny;
  const { matches, continueFrom } = search(database, domain, keys, from, size);
  function* found() {
    for (const { row, foundBy } of matches)
      yield { row, item: foundItem(fieldsAtRow(database, row), foundBy) };
  }
  const { items, next } = filledPage(found(), size, ({ item }) => item.length);
  return { items: items.map(({ item }) => item), continueFrom: next?.row ?? continueFrom };
}

/**
 * Profiles by one to five keys, each with one or more values, of which any will do (inferred). FoundByItems says by what
 * each was found: with AND every pair of the request, with OR those that the profile has (API reference, Profile).
 *
 * @returns NextToken null on the last page, as AWS writes it (observed); no match is an empty list, not an error (observed).
 * @throws ServiceError 400 for a token of another search.
 */
export function searchProfiles(
  request: Validated<SearchProfilesRequest, "DomainName" | "KeyName" | "Values">,
  { database }: OperationContext,
): JsonText {
  const domain = requiredDomain(database, request.DomainName);
  const keys = searchKeys(database, domain.id, request);
  const operator = request.LogicalOperator ?? "OR";
  const tokens = new NextTokens(database, ["SearchProfiles", domain.id, operator, keys]);
  const from = tokens.read(request.NextToken, 0);
  const size = request.MaxResults ?? defaultPage;
  const [first, ...others] = keys;
  const { items, continueFrom } =
    first?.values.length === 1 && others.length === 0 && first.keyName !== "_profileId"
      ? searchOne(database, domain.id, first, from, size)
      : searchMany(database, domain.id, keys, from, size, operator);
  const nextToken = continueFrom === undefined ? null : tokens.issue(continueFrom);
  return new JsonText(`{"Items":[${items.join(",")}],"NextToken":${JSON.stringify(nextToken)}}`);
}
