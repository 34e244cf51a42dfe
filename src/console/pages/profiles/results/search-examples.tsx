import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";

const example = (text: string) => <Box variant="code">{text}</Box>;

const examples = [
  { label: "Full name", value: example("Ada King Lovelace") },
  { label: "E-mail", value: example("ada@example.com") },
  { label: "Phone, in any format", value: example("(206) 345-7890") },
  { label: "Account number", value: example("_account=A-1024") },
  { label: "Profile ID", value: example("3991a7d959d248bba82546b2d1f0e6a7") },
  { label: "A key of your own", value: example("loyalty_id=L-17") },
];

/** What the page shows before anything was searched for. */
export function SearchExamples() {
  return (
    <Container header={<Header variant="h2">What you can search for</Header>}>
      <SpaceBetween size="l">
        <Box variant="p">
          Search finds profiles by whole values of their keys, not by parts of them.
        </Box>
        <KeyValuePairs columns={3} items={examples} />
      </SpaceBetween>
    </Container>
  );
}
