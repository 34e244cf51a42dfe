import type { GetDomainCommandOutput } from "@aws-sdk/client-customer-profiles";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import { Timestamp } from "../../../components/timestamp.tsx";
import { paths } from "../../../paths.ts";

interface DomainSettingsProps {
  domainName: string;
  domain: GetDomainCommandOutput | undefined;
  isLoading: boolean;
}

export function DomainSettings({ domainName, domain, isLoading }: DomainSettingsProps) {
  const shown = (value: string | undefined, absent: string) =>
    domain ? value || absent : isLoading ? "…" : "–";
  const days = domain?.DefaultExpirationDays;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={<Button href={paths.domainSettings(domainName)}>Edit settings</Button>}
        >
          Settings
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: "Data expires after",
            value: shown(days === undefined ? undefined : `${days.toLocaleString()} days`, "–"),
          },
          {
            label: "Encryption key",
            value: shown(domain?.DefaultEncryptionKey, "A key that AWS manages"),
          },
          { label: "Dead-letter queue", value: shown(domain?.DeadLetterQueueUrl, "None") },
          { label: "Created", value: <Timestamp value={domain?.CreatedAt} /> },
          { label: "Last updated", value: <Timestamp value={domain?.LastUpdatedAt} /> },
        ]}
      />
    </Container>
  );
}
