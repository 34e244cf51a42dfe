import type { ObjectTypeKey } from "../object-type.ts";
import type { ObjectTypeTemplate } from "./template.ts";

/**
 * The contact record templates, whose JSON AWS has not published; rebuilt from what the Administrator Guide says that they
 * do ("Contact record templates"). A contact belongs to the profile that has its id as `_ctrContactId`, which is how an
 * agent pins one (AddProfileKey).
 */
function contactRecord(
  id: string,
  phoneKey: Readonly<Record<string, readonly ObjectTypeKey[]>>,
  AllowProfileCreation: boolean,
): ObjectTypeTemplate {
  return {
    TemplateId: id,
    SourceName: "Connect",
    SourceObject: "CTR",
    AllowProfileCreation,
    Fields: {
      contactId: { Source: "_source.ContactId", ContentType: "STRING" },
      // Without a target: a profile inferred from a contact gets the number, another profile keeps its own.
      customerPhone: { Source: "_source.CustomerEndpoint.Address", ContentType: "PHONE_NUMBER" },
    },
    Keys: {
      _ctrContactId: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"], FieldNames: ["contactId"] }],
      ...phoneKey,
    },
    rejectsAmbiguousMatch: true,
  };
}

const FieldNames = ["customerPhone"];

export const contactRecordTemplates = [
  // "Any additional Contact Records with the same phone number will be mapped to the same inferred profile"
  // (PutProfileObject, API reference), and not to other profiles with that number: a key that only profiles inferred from
  // contacts have (its name is inferred).
  contactRecord(
    "CTR",
    {
      _ctrInferredPhone: [
        { StandardIdentifiers: ["PROFILE", "SECONDARY", "NEW_ONLY"], FieldNames },
      ],
    },
    true,
  ),
  contactRecord(
    "CTR-NoInferred",
    { _phone: [{ StandardIdentifiers: ["PROFILE", "SECONDARY", "NEW_ONLY"], FieldNames }] },
    true,
  ),
  contactRecord(
    "CTR-AutoAssociateOnly",
    { _phone: [{ StandardIdentifiers: ["PROFILE", "SECONDARY", "LOOKUP_ONLY"], FieldNames }] },
    false,
  ),
];
