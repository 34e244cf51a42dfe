import type { DomainStats } from "@aws-sdk/client-customer-profiles";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import { HelpLink } from "../../../components/help-link.tsx";

const countFormat = new Intl.NumberFormat();
const formatCount = (count: number): string => countFormat.format(count);

/** A size in bytes as people say it, in decimal units as AWS bills them. */
function formatBytes(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
  const power = bytes > 0 ? Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1) : 0;
  return new Intl.NumberFormat(undefined, {
    style: "unit",
    unit: units[power],
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}

interface DomainFiguresProps {
  stats: DomainStats | undefined;
  isLoading: boolean;
}

/** GetDomain's Stats as figures. */
export function DomainFigures({ stats, isLoading }: DomainFiguresProps) {
  const figure = (value: number | undefined, format = formatCount) => (
    <Box fontSize="heading-xl" fontWeight="bold">
      {value === undefined ? (isLoading ? "…" : "–") : format(value)}
    </Box>
  );
  return (
    <Container header={<Header variant="h2">Figures</Header>}>
      <KeyValuePairs
        columns={4}
        items={[
          { label: "Profiles", value: figure(stats?.ProfileCount) },
          {
            label: "Profiles billed",
            info: <HelpLink topic="metering" about="profiles billed" />,
            value: (
              <>
                {figure(stats?.MeteringProfileCount)}
                <Box color="text-body-secondary" fontSize="body-s">
                  A profile counts once more for every 100 objects beyond its first 100.
                </Box>
              </>
            ),
          },
          { label: "Objects", value: figure(stats?.ObjectCount) },
          { label: "Size of all objects", value: figure(stats?.TotalSize, formatBytes) },
        ]}
      />
    </Container>
  );
}
