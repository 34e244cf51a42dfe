import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { displayName } from "../../../../profile-model/display-name.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { paths } from "../../../paths.ts";

interface UnknownCreationProps {
  domainName: string;
  profile: IdentifiedProfile;
  /** @param newId undefined where the profile was not created. */
  onSettle: (newId: string | undefined) => void;
}

/** Asks what came of a creation whose answer was lost: creating it once more could make two. */
export function UnknownCreation({ domainName, profile, onSettle }: UnknownCreationProps) {
  const [id, setId] = useState("");
  const [isSubmitted, setSubmitted] = useState(false);
  const newId = id.trim().toLowerCase();
  const isRight = /^[0-9a-f]{32}$/u.test(newId);
  return (
    <Alert type="warning" header={`It is not known whether ${displayName(profile)} was created`}>
      <SpaceBetween size="s">
        <span>
          The answer of the service was lost. Look for a new profile of this name before you go on:{" "}
          <Link href={paths.profiles(domainName)} external>
            search profiles
          </Link>
          .
        </span>
        <FormField
          label="Id of the new profile"
          errorText={
            isSubmitted && !isRight ? "A profile id has 32 hexadecimal digits." : undefined
          }
        >
          <Input value={id} onChange={({ detail }) => setId(detail.value)} />
        </FormField>
        <SpaceBetween size="xs" direction="horizontal">
          <Button
            onClick={() => {
              setSubmitted(true);
              if (isRight) onSettle(newId);
            }}
          >
            It was created, with this id
          </Button>
          <Button onClick={() => onSettle(undefined)}>It was not created</Button>
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  );
}
