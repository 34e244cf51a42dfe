import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import Link from "@cloudscape-design/components/link";
import type { ObjectType } from "../../../api/object-types.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import { paths } from "../../../paths.ts";
import { profileCreationWords } from "../mapping/profile-creation-words.ts";

interface ObjectTypeSettingsProps {
  domainName: string;
  objectType: ObjectType;
}

/** What holds for all objects of a type. */
export function ObjectTypeSettings({ domainName, objectType }: ObjectTypeSettingsProps) {
  const { TemplateId, ExpirationDays, MaxProfileObjectCount, MaxAvailableProfileObjectCount } =
    objectType;
  return (
    <Container header={<Header variant="h2">Settings</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: "Objects without a profile",
            value: profileCreationWords(objectType.AllowProfileCreation),
          },
          {
            label: "Data expires after",
            value:
              ExpirationDays === undefined
                ? "What the domain says"
                : `${ExpirationDays.toLocaleString()} days`,
          },
          {
            label: "Encryption key",
            value: objectType.EncryptionKey ? (
              <PlainValue>{objectType.EncryptionKey}</PlainValue>
            ) : (
              "What the domain says"
            ),
          },
          {
            label: "Most objects on a profile",
            value:
              MaxProfileObjectCount === undefined
                ? `No limit of its own${MaxAvailableProfileObjectCount === undefined ? "" : ` (${MaxAvailableProfileObjectCount.toLocaleString()} for all types)`}`
                : MaxProfileObjectCount.toLocaleString(),
          },
          {
            label: "Source priority",
            value: objectType.SourcePriority?.toLocaleString() ?? "Lowest",
          },
          {
            label: "Format of source timestamps",
            value: objectType.SourceLastUpdatedTimestampFormat ?? "None",
          },
          {
            label: "Mapping",
            value: TemplateId ? (
              <>
                That of the template{" "}
                <Link href={paths.objectTypeTemplate(domainName, TemplateId)}>{TemplateId}</Link>
              </>
            ) : (
              "Its own"
            ),
          },
          { label: "Created", value: <Timestamp value={objectType.CreatedAt} /> },
          { label: "Last updated", value: <Timestamp value={objectType.LastUpdatedAt} /> },
        ]}
      />
    </Container>
  );
}
