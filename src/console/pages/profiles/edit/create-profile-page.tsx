import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type LoaderFunctionArgs, useNavigate, useParams } from "react-router";
import { displayName } from "../../../../profile-model/display-name.ts";
import { domainQueries } from "../../../api/domains.ts";
import { isNotFound } from "../../../api/errors.ts";
import { profileMutations } from "../../../api/profiles.ts";
import { load, prefetch } from "../../../api/query-client.ts";
import { DomainNotFound } from "../../../components/domain-not-found.tsx";
import { CreationError } from "../../../components/creation-error.tsx";
import { afterSaving } from "../../../components/unsaved-changes-guard.tsx";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { PageTitle } from "../../../shell/page-title.tsx";
import { emptyDraft } from "./profile-draft.ts";
import { ProfileForm } from "./profile-form.tsx";
import { fieldsToSend } from "./profile-request.ts";

export const loader = ({ params: { domainName = "" } }: LoaderFunctionArgs) =>
  prefetch(load(domainQueries.detail(domainName)));

export function Component() {
  const { domainName = "" } = useParams();
  const domain = useQuery(domainQueries.detail(domainName));
  const [draft, setDraft] = useState(emptyDraft);
  const navigate = useNavigate();
  const creation = useMutation(profileMutations.create);
  // The mutation's own state would still be the old one in the second of two quick submits.
  const isSending = useRef(false);
  const input = { DomainName: domainName, ...fieldsToSend([emptyDraft], draft) };
  if (!domain.data && isNotFound(domain.error)) return <DomainNotFound domainName={domainName} />;

  function create() {
    if (isSending.current) return;
    isSending.current = true;
    creation.mutate(input, {
      onError: () => {
        isSending.current = false;
      },
      onSuccess: ({ ProfileId = "" }) => {
        const name = displayName({ ...draft.texts, ProfileId });
        notify({ type: "success", header: `Profile ${name} created` });
        void navigate(paths.profile(domainName, ProfileId), { state: afterSaving });
      },
    });
  }

  return (
    <>
      <PageTitle>Create profile</PageTitle>
      <ProfileForm
        title="Create profile"
        description="Every field may stay empty. The service does not look for a profile of the same person: search first."
        saved={emptyDraft}
        draft={draft}
        onChange={setDraft}
        saveText="Create profile"
        isSaving={creation.isPending}
        isSaved={creation.isSuccess}
        onSave={create}
        call={{ operation: "CreateProfile", input }}
        cancelHref={paths.profiles(domainName)}
        unsavedText="The profile has not been created."
        problem={
          creation.isError && (
            <CreationError
              what="The profile"
              error={creation.error}
              whenUnclear="Search for it before you try again, since trying again may create it twice."
              look={{ text: "Search profiles", href: paths.profiles(domainName) }}
            />
          )
        }
      />
    </>
  );
}
