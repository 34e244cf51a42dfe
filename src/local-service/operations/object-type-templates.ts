import type {
  GetProfileObjectTypeTemplateRequest,
  GetProfileObjectTypeTemplateResponse,
  ListProfileObjectTypeTemplatesRequest,
  ListProfileObjectTypeTemplatesResponse,
} from "@aws-sdk/client-customer-profiles";
import {
  findTemplate,
  objectTypeTemplates,
} from "../../profile-model/object-types/templates/templates.ts";
import { NextTokens } from "./next-token.ts";
import { notFound } from "../wire/service-error.ts";
import type { OperationContext, Validated } from "./operation-context.ts";

/** The page size that AWS documents for searches, taken for every list (inferred). */
const defaultPage = 20;

/** Templates are the same in every account; a token holds the place in their list. */
export function listProfileObjectTypeTemplates(
  { NextToken, MaxResults = defaultPage }: ListProfileObjectTypeTemplatesRequest,
  { database }: OperationContext,
): ListProfileObjectTypeTemplatesResponse {
  const tokens = new NextTokens(database, ["ListProfileObjectTypeTemplates"]);
  const from = tokens.read(NextToken, 0);
  const end = from + MaxResults;
  return {
    Items: objectTypeTemplates.slice(from, end).map(({ TemplateId, SourceName, SourceObject }) => ({
      TemplateId,
      SourceName,
      SourceObject,
    })),
    ...(end < objectTypeTemplates.length && { NextToken: tokens.issue(end) }),
  };
}

/** @throws ServiceError 404 for a template that there is not (message inferred). */
export function getProfileObjectTypeTemplate({
  TemplateId,
}: Validated<
  GetProfileObjectTypeTemplateRequest,
  "TemplateId"
>): GetProfileObjectTypeTemplateResponse {
  const template = findTemplate(TemplateId);
  if (!template) throw notFound(`TemplateId ${TemplateId} is not found`);
  const { rejectsAmbiguousMatch: _, ...shown } = template;
  return shown as GetProfileObjectTypeTemplateResponse;
}
