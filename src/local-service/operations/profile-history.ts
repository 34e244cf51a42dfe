import type {
  GetProfileHistoryRecordRequest,
  GetProfileHistoryRecordResponse,
  ListProfileHistoryRecordsRequest,
  ListProfileHistoryRecordsResponse,
} from "@aws-sdk/client-customer-profiles";
import { NextTokens } from "./next-token.ts";
import { findHistoryRecord, listHistory, type HistoryRecord } from "../store/profile-history.ts";
import { notFound } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";
import { requiredDomain } from "./required-domain.ts";
import { requiredProfile } from "./required-profile.ts";

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

/** A record's id: its row id in 32 hexadecimal digits, so that finding a record takes no index beside the rows'. */
const recordId = (row: number): string => row.toString(16).padStart(32, "0");

function describeRecord(record: HistoryRecord) {
  const createdAt = new Date(record.createdAt);
  return {
    Id: recordId(record.row),
    ObjectTypeName: record.objectType,
    CreatedAt: createdAt,
    LastUpdatedAt: createdAt,
    ActionType: record.action,
    ...(record.objectKey !== null && { ProfileObjectUniqueKey: record.objectKey }),
    PerformedBy: record.performedBy,
  };
}

/**
 * What happened to a profile, the newest first (inferred); what happened to profiles that were merged into it is part of
 * it.
 *
 * @throws ServiceError 404 for a profile that the domain does not have, 400 for a token of another list.
 */
export function listProfileHistoryRecords(
  request: Validated<ListProfileHistoryRecordsRequest, "DomainName" | "ProfileId">,
  { database }: OperationContext,
): ListProfileHistoryRecordsResponse {
  const domain = requiredDomain(database, request.DomainName);
  const { row } = requiredProfile(database, domain, request.ProfileId);
  const { MaxResults = defaultPage, ActionType, ObjectTypeName, PerformedBy } = request;
  const filter = { action: ActionType, objectType: ObjectTypeName, performedBy: PerformedBy };
  const tokens = new NextTokens(database, ["ListProfileHistoryRecords", row, filter]);
  const before = tokens.read(request.NextToken, Number.MAX_SAFE_INTEGER);
  const records = listHistory(database, row, filter, before, MaxResults + 1);
  const page = records.slice(0, MaxResults);
  const last = page.at(-1);
  return {
    ProfileHistoryRecords: page.map(describeRecord),
    ...(last && records.length > page.length && { NextToken: tokens.issue(last.row) }),
  };
}

/**
 * A record with its Content: the profile as it was after the action (before it, for DELETED_BY_MERGE), or the object as
 * long as it is stored as it was ingested then (inferred).
 *
 * @throws ServiceError 404 for a record that is not of this profile.
 */
export function getProfileHistoryRecord(
  request: Validated<GetProfileHistoryRecordRequest, "DomainName" | "ProfileId" | "Id">,
  { database, now }: OperationContext,
): GetProfileHistoryRecordResponse {
  const domain = requiredDomain(database, request.DomainName);
  const { row } = requiredProfile(database, domain, request.ProfileId);
  const record = findHistoryRecord(database, row, Number.parseInt(request.Id, 16), now);
  if (!record || recordId(record.row) !== request.Id)
    throw notFound(`History record ${request.Id} is not found`);
  return {
    ...describeRecord(record),
    ...(record.content !== null && { Content: record.content }),
  };
}
