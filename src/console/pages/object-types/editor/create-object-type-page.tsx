import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from "react-router";
import { isNotFound } from "../../../api/errors.ts";
import { objectTypeQueries } from "../../../api/object-types.ts";
import { load, prefetch, queryClient } from "../../../api/query-client.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { afterSaving } from "../../../components/unsaved-changes-guard.tsx";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { emptyDraft } from "./draft.ts";
import { ObjectTypeForm } from "./object-type-form.tsx";
import { useObjectTypeSaving } from "./use-object-type-saving.ts";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(
    queryClient.prefetchInfiniteQuery(objectTypeQueries.list(domainName)),
    load(objectTypeQueries.definitions(domainName)),
  );

/** A new object type; the URL may name the template that it begins with. */
export function Component() {
  const { domainName = "" } = useParams();
  const [search] = useSearchParams();
  const [start] = useState(() => ({ ...emptyDraft, templateId: search.get("template") ?? "" }));
  const [draft, setDraft] = useState(start);
  const navigate = useNavigate();
  const types = useInfiniteQuery(objectTypeQueries.list(domainName));
  const saving = useObjectTypeSaving(domainName, (name) => {
    notify({ type: "success", header: `Object type ${name} created` });
    void navigate(paths.objectType(domainName, name), { state: afterSaving });
  });
  // A domain that goes while the form is filled in keeps it: nothing that was entered is lost.
  if (!types.data && isNotFound(types.error)) return <DomainNotFound domainName={domainName} />;
  return (
    <>
      <PageTitle>Create object type</PageTitle>
      <ObjectTypeForm
        domainName={domainName}
        title="Create object type"
        saved={start}
        isNew
        draft={draft}
        onChange={setDraft}
        saveText="Create object type"
        isSaving={saving.isSaving}
        isSaved={saving.isSaved}
        onSave={() => saving.save(undefined, draft)}
        cancelHref={paths.objectTypes(domainName)}
        unsavedText="The object type has not been created."
        stopped={saving.stopped}
      />
    </>
  );
}
