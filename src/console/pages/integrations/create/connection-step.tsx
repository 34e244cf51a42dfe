import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Link from "@cloudscape-design/components/link";
import { paths } from "../../../paths.ts";
import { FlowConnection } from "./flow-connection.tsx";
import { kindDescriptions } from "./integration-kinds.ts";
import type { WizardStepProps } from "./wizard-step.tsx";

/** How the source is reached: by its URI, or by a flow that is made for it. */
export function ConnectionStep({
  domainName,
  draft,
  errors,
  existingUri,
  onChange,
}: WizardStepProps) {
  const { connector, uriExample } = kindDescriptions[draft.kind];
  if (connector)
    return (
      <FlowConnection
        flow={draft.flow}
        errors={errors}
        onChange={(flow) => onChange({ ...draft, flow })}
      />
    );
  return (
    <Container>
      <FormField
        label="URI"
        description={uriDescriptions[draft.kind]}
        constraintText={uriExample && `For example ${uriExample}`}
        errorText={
          existingUri === undefined ? (
            errors["uri"]
          ) : (
            <>
              This domain has an integration of this URI already.{" "}
              <Link href={paths.integration(domainName, existingUri)} fontSize="inherit">
                Open it
              </Link>{" "}
              to change it.
            </>
          )
        }
        stretch
      >
        <Input
          name="uri"
          value={draft.uri}
          onChange={({ detail }) => onChange({ ...draft, uri: detail.value })}
        />
      </FormField>
    </Container>
  );
}

const viaEvents =
  "The ARN of the event integration that Amazon AppIntegrations has for it. Whoever creates the integration needs app-integrations:GetEventIntegration and CreateEventIntegrationAssociation.";

const uriDescriptions: Readonly<Record<string, string>> = {
  connect: "The ARN of the Amazon Connect instance.",
  segment: viaEvents,
  shopify: viaEvents,
  other: "The ARN or another URI by which the source is known.",
};
