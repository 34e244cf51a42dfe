import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { isNotFound } from "../../../api/errors.ts";
import {
  type ProfileObject,
  profileObjectMutations,
  readObject,
} from "../../../api/profile-objects.ts";
import { invalidateProfiles } from "../../../api/profiles.ts";
import { CliCommandSection } from "../../../components/cli-command/cli-command-section.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { JsonDocument } from "../../../components/json/json-document.tsx";
import { notify } from "../../../shell/notifications.tsx";

interface DeleteObjectDialogProps {
  domainName: string;
  profileId: string;
  type: string;
  object: ProfileObject;
  onDismiss: () => void;
  /** The object is gone. */
  onDeleted: () => void;
}

/** The last look before an object is deleted; it is read again, since its source may have sent it anew. */
export function DeleteObjectDialog(props: DeleteObjectDialogProps) {
  const { domainName, profileId, type, onDismiss, onDeleted } = props;
  const [object, setObject] = useState(props.object);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();
  const removal = useMutation(profileObjectMutations.remove);
  // A state would still be the old one in the second click of a double click.
  const hasStarted = useRef(false);
  const key = object.uniqueKey;
  const hasChanged = object !== props.object;
  const input = {
    DomainName: domainName,
    ProfileId: profileId,
    ObjectTypeName: type,
    ProfileObjectUniqueKey: key,
  };

  async function remove(): Promise<ProfileObject | undefined> {
    const now = await readObject(domainName, profileId, type, key);
    if (!now) {
      notify({ type: "info", header: `Object ${key} was gone already` });
      await invalidateProfiles(domainName);
      return undefined;
    }
    if (now.content !== object.content) return now;
    try {
      await removal.mutateAsync(input);
    } catch (failure) {
      // The object was there a moment ago: the first try deleted it, and its answer got lost.
      if (!isNotFound(failure)) throw failure;
    }
    notify({ type: "success", header: `Object ${key} deleted` });
    return undefined;
  }

  async function start() {
    if (hasStarted.current) return;
    hasStarted.current = true;
    setWorking(true);
    setError(undefined);
    try {
      const changed = await remove();
      if (changed) setObject(changed);
      else onDeleted();
    } catch (failure) {
      setError(failure);
    }
    hasStarted.current = false;
    setWorking(false);
  }

  return (
    <Modal
      visible
      header={<bdi style={{ overflowWrap: "anywhere" }}>{`Delete the object ${key}?`}</bdi>}
      closeAriaLabel="Close without deleting"
      // Once the deletion is sent nobody can take it back, so that closing would only hide how it ends.
      onDismiss={() => !isWorking && onDismiss()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" disabled={isWorking} onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={isWorking}
              loadingText="Deleting the object"
              onClick={() => void start()}
            >
              {hasChanged ? "Delete it as it is now" : "Delete object"}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {error !== undefined && <ErrorAlert what="The object was not deleted." error={error} />}
        {hasChanged && (
          <Alert type="warning" header="Not deleted: the object has changed">
            <div role="alert">It was sent anew after you looked at it. This is how it is now.</div>
          </Alert>
        )}
        <div>
          {`This object of the type ${type} goes from the profile, for good. `}
          The profile itself stays.
        </div>
        <CliCommandSection calls={[{ operation: "DeleteProfileObject", input }]} />
        {hasChanged && <JsonDocument text={object.content} name={`object ${key}`} />}
      </SpaceBetween>
    </Modal>
  );
}
