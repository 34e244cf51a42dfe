import { useState } from "react";
import { useNavigate } from "react-router";
import type { ObjectType } from "../../../api/object-types.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { afterSaving } from "../../../components/unsaved-changes-guard.tsx";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { draftOf } from "./draft.ts";
import { ObjectTypeForm } from "./object-type-form.tsx";
import { carryOverDraft, useObjectTypeSaving } from "./use-object-type-saving.ts";

interface EditObjectTypeFormProps {
  domainName: string;
  /** The object type when the form opened; the form stays with it whatever is read later. */
  opened: ObjectType;
  title: string;
}

export function EditObjectTypeForm({ domainName, opened, title }: EditObjectTypeFormProps) {
  const [saved, setSaved] = useState(() => draftOf(opened));
  const [draft, setDraft] = useState(saved);
  const navigate = useNavigate();
  const objectTypePath = paths.objectType(domainName, saved.name);
  const saving = useObjectTypeSaving(
    domainName,
    (name) => {
      notify({ type: "success", header: `Object type ${name} saved` });
      void navigate(objectTypePath, { state: afterSaving });
    },
    (changed) => {
      setDraft(carryOverDraft(changed));
      setSaved(changed.now);
    },
  );
  return (
    <ObjectTypeForm
      domainName={domainName}
      title={<PlainValue>{title}</PlainValue>}
      saved={saved}
      isNew={false}
      draft={draft}
      onChange={setDraft}
      saveText="Save object type"
      isSaving={saving.isSaving}
      isSaved={saving.isSaved}
      onSave={() => saving.save(saved, draft)}
      cancelHref={objectTypePath}
      unsavedText="The changes to the object type have not been saved."
      stopped={saving.stopped}
    />
  );
}
