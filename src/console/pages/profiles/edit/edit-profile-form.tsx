import { useState } from "react";
import { useNavigate } from "react-router";
import { displayName } from "../../../../profile-model/display-name.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { afterSaving } from "../../../components/unsaved-changes-guard.tsx";
import { paths } from "../../../paths.ts";
import { notify } from "../../../shell/notifications.tsx";
import { draftOf } from "./profile-draft.ts";
import { ProfileForm } from "./profile-form.tsx";
import { fieldsToSend } from "./profile-request.ts";
import { rebaseDraft } from "./rebase-draft.ts";
import { UpdateStopped } from "./update-stopped.tsx";
import { useProfileUpdate } from "./use-profile-update.ts";

interface EditProfileFormProps {
  domainName: string;
  /** The profile as it was when the form opened; the form stays with it whatever is read later. */
  opened: IdentifiedProfile;
}

export function EditProfileForm({ domainName, opened }: EditProfileFormProps) {
  const [profile] = useState(opened);
  const [saved, setSaved] = useState(() => draftOf(profile));
  const [draft, setDraft] = useState(saved);
  const navigate = useNavigate();
  const profilePath = paths.profile(domainName, profile.ProfileId);
  const update = useProfileUpdate(domainName, profile, () => {
    const name = displayName({ ...draft.texts, ProfileId: profile.ProfileId });
    notify({ type: "success", header: `Profile ${name} saved` });
    void navigate(profilePath, { state: afterSaving });
  });

  /** Whichever of these the service has. */
  const states = [saved, ...update.perhaps];

  return (
    <ProfileForm
      title={<bdi style={{ overflowWrap: "anywhere" }}>{`Edit ${displayName(profile)}`}</bdi>}
      description="An emptied field is removed from the profile. What you do not touch stays as it is."
      saved={saved}
      perhapsSaved={update.perhaps}
      draft={draft}
      onChange={setDraft}
      saveText="Save profile"
      isSaving={update.isSaving}
      isSaved={update.isSaved}
      onSave={() => update.save(saved, draft)}
      call={{
        operation: "UpdateProfile",
        input: {
          DomainName: domainName,
          ProfileId: profile.ProfileId,
          ...fieldsToSend(states, draft),
        },
      }}
      cancelHref={profilePath}
      unsavedText="The changes to the profile have not been saved."
      problem={
        update.stopped && (
          <UpdateStopped
            stopped={update.stopped}
            onTakeOver={(now) => {
              setDraft(rebaseDraft(draft, states, now));
              setSaved(now);
              update.startAnew();
            }}
          />
        )
      }
    />
  );
}
