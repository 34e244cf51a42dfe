import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import { PlainValue } from "../../../components/plain-value.tsx";

/** The custom attributes of a profile, by name. */
export function ProfileAttributes({ attributes }: { attributes: Record<string, string> }) {
  const entries = Object.entries(attributes).toSorted(([one], [other]) => one.localeCompare(other));
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${entries.length})`}>
          Attributes
        </Header>
      }
    >
      {entries.length === 0 ? (
        "This profile has no attributes."
      ) : (
        <KeyValuePairs
          columns={3}
          minColumnWidth={200}
          items={entries.map(([name, value]) => ({
            label: <PlainValue>{name}</PlainValue>,
            value: value === "" ? "–" : <PlainValue>{value}</PlainValue>,
          }))}
        />
      )}
    </Container>
  );
}
