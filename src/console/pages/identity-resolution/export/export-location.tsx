import type { ExportingConfig } from "@aws-sdk/client-customer-profiles";
import Box from "@cloudscape-design/components/box";
import { PlainValue } from "../../../components/plain-value.tsx";
import { exportInWords } from "./export-values.ts";

/** Where results are written, to read. */
export function ExportLocation({ config }: { config: ExportingConfig | undefined }) {
  const location = exportInWords(config);
  return location ? (
    <PlainValue>{location}</PlainValue>
  ) : (
    <Box color="text-body-secondary">Nowhere</Box>
  );
}
