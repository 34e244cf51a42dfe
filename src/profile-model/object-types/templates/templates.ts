import { contactRecordTemplates } from "./contact-record.ts";
import { marketoTemplates } from "./marketo.ts";
import { salesforceTemplates } from "./salesforce.ts";
import { segmentTemplates } from "./segment.ts";
import { serviceNowTemplates } from "./servicenow.ts";
import { shopifyTemplates } from "./shopify.ts";
import type { ObjectTypeTemplate } from "./template.ts";
import { webAnalyticsTemplates } from "./web-analytics.ts";
import { zendeskTemplates } from "./zendesk.ts";

/** The templates that the Administrator Guide names, in the order in which they are listed. */
export const objectTypeTemplates: readonly ObjectTypeTemplate[] = [
  ...contactRecordTemplates,
  ...marketoTemplates,
  ...salesforceTemplates,
  ...segmentTemplates,
  ...serviceNowTemplates,
  ...shopifyTemplates,
  ...webAnalyticsTemplates,
  ...zendeskTemplates,
];

const byId: ReadonlyMap<string, ObjectTypeTemplate> = new Map(
  objectTypeTemplates.map((template) => [template.TemplateId, template]),
);

export function findTemplate(templateId: string): ObjectTypeTemplate | undefined {
  return byId.get(templateId);
}
