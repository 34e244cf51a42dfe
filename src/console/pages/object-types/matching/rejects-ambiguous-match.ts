import { contactRecordTemplates } from "../../../../profile-model/object-types/templates/contact-record.ts";

const contactRecordIds = new Set(contactRecordTemplates.map(({ TemplateId }) => TemplateId));

/** Whether an object that finds several profiles is rejected rather than given a new one: contact records are. */
export function rejectsAmbiguousMatch(templateId: string | undefined): boolean {
  return contactRecordIds.has(templateId ?? "");
}
