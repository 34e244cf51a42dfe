import { expect, test } from "vitest";
import { emptyDraft, type ObjectTypeDraft } from "./draft.ts";
import { placeRefusal } from "./place-refusal.ts";

const draft: ObjectTypeDraft = {
  ...emptyDraft,
  fields: [{ id: 3, name: "e.mail", source: "_source.m", target: "", contentType: "STRING" }],
  keys: [{ id: 5, name: "guest-id", fieldIds: [3], identifiers: [] }],
};

// Texts of the local service; those of AWS are not known.
test("sentences go to the field, key or setting that they name, the rest stays together", () => {
  const { errors, rest } = placeRefusal(
    "Profiles have keys guest-id that are stored as STRING, which cannot become NUMBER. Field e.mail has an unknown target: _profile.Nick. The EncryptionKey of an object type cannot change in a domain with a data store. A domain has at most 100 object types",
    draft,
  );
  expect(errors.keys.get(5)?.name).toMatch(/^Profiles have keys guest-id/u);
  expect(errors.fields.get(3)?.name).toBe("Field e.mail has an unknown target: _profile.Nick");
  expect(errors.settings.encryptionKey).toMatch(/data store/u);
  expect(rest).toBe("A domain has at most 100 object types");
});

test("names that the form does not have stay in the rest", () => {
  const message = "Key other has the content type STRING in this domain, not NUMBER";
  expect(placeRefusal(message, draft).rest).toBe(message);
});
