import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import { memo, useMemo } from "react";
import type { ObjectTypeMapping } from "../../../../profile-model/object-types/object-type.ts";
import { MatchedSample } from "./matched-sample.tsx";
import { testSample } from "./sample-test.ts";

interface SampleOutcomeProps {
  domainName: string;
  /** Undefined while it breaks a rule. */
  mapping: ObjectTypeMapping | undefined;
  rejectsAmbiguousMatch: boolean;
  /** Undefined for the lowest. */
  sourcePriority: number | undefined;
  /** The sample's text, JSON or not. */
  sample: string;
}

/** What would become of a sample object if it were sent: read only, nothing is written. */
export const SampleOutcome = memo(function SampleOutcome(props: SampleOutcomeProps) {
  const { domainName, mapping, rejectsAmbiguousMatch, sourcePriority, sample } = props;
  const test = useMemo(() => testSample(mapping, sample), [mapping, sample]);
  switch (test.kind) {
    case "no sample":
      return <Quiet>Paste a sample object to see what would become of it.</Quiet>;
    case "unreadable":
      return <Quiet>{`The sample cannot be tried: ${test.problem}`}</Quiet>;
    case "no mapping":
      return <Quiet>The sample is tried as soon as the fields and keys break no rule.</Quiet>;
    case "refused":
      return (
        <Alert type="error" header="The service would refuse this object">
          {test.failure.message}.
        </Alert>
      );
    case "mapped":
      return (
        <MatchedSample
          domainName={domainName}
          object={test.object}
          allowsProfileCreation={mapping?.AllowProfileCreation ?? false}
          rejectsAmbiguousMatch={rejectsAmbiguousMatch}
          sourcePriority={sourcePriority}
        />
      );
  }
});

function Quiet({ children }: { children: string }) {
  return <Box color="text-body-secondary">{children}</Box>;
}
