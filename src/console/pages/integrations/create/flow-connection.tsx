import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import {
  type ConnectorType,
  needsConnectorProfile,
} from "../../../../profile-model/integrations/connectors.ts";
import type { FlowDraft } from "./flow-draft.ts";
import type { StepErrors } from "./integration-draft.ts";

interface FlowConnectionProps {
  flow: FlowDraft;
  errors: StepErrors;
  onChange: (flow: FlowDraft) => void;
}

/** The flow to make, and what it reads. */
export function FlowConnection({ flow, errors, onChange }: FlowConnectionProps) {
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description="Customer Profiles makes it in AppFlow on your behalf. It cannot be changed here afterwards."
          >
            Flow
          </Header>
        }
      >
        <SpaceBetween size="l">
          <FormField
            label="Name"
            constraintText="2 to 256 letters, digits and _ ! @ # . - without spaces; no other flow of the account has it."
            errorText={errors["name"]}
          >
            <Input
              name="name"
              value={flow.name}
              onChange={({ detail }) => onChange({ ...flow, name: detail.value })}
            />
          </FormField>
          <FormField label="Description (optional)" errorText={errors["description"]}>
            <Input
              name="description"
              value={flow.description}
              onChange={({ detail }) => onChange({ ...flow, description: detail.value })}
            />
          </FormField>
          <FormField
            label="KMS key"
            description="The ARN of the key with which AppFlow encrypts what it transfers."
            constraintText="For example arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
            errorText={errors["kmsArn"]}
            stretch
          >
            <Input
              name="kmsArn"
              value={flow.kmsArn}
              onChange={({ detail }) => onChange({ ...flow, kmsArn: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">What it reads</Header>}>
        <SpaceBetween size="l">
          <FormField
            label={
              needsConnectorProfile(flow.connector)
                ? "Connector profile"
                : "Connector profile (optional)"
            }
            description="The connection to the source that AppFlow keeps, by its name."
            errorText={errors["connectorProfile"]}
          >
            <Input
              name="connectorProfile"
              value={flow.connectorProfile}
              onChange={({ detail }) => onChange({ ...flow, connectorProfile: detail.value })}
            />
          </FormField>
          {flow.connector === "S3" ? (
            <BucketFields flow={flow} errors={errors} onChange={onChange} />
          ) : (
            <FormField
              label="Object"
              description="What of the source is read, by the source's own name for it."
              constraintText={`For example ${exampleObjects[flow.connector]}`}
              errorText={errors["object"]}
            >
              <Input
                name="object"
                value={flow.object}
                onChange={({ detail }) => onChange({ ...flow, object: detail.value })}
              />
            </FormField>
          )}
          {flow.connector === "Salesforce" && (
            <SpaceBetween size="l">
              <Checkbox
                checked={flow.enableDynamicFieldUpdate}
                description="Fields that Salesforce gets later are read too, without a change of the flow."
                onChange={({ detail }) =>
                  onChange({ ...flow, enableDynamicFieldUpdate: detail.checked })
                }
              >
                Read new fields as they appear
              </Checkbox>
              <Checkbox
                checked={flow.includeDeletedRecords}
                onChange={({ detail }) =>
                  onChange({ ...flow, includeDeletedRecords: detail.checked })
                }
              >
                Read deleted records too
              </Checkbox>
            </SpaceBetween>
          )}
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

const exampleObjects: Readonly<Record<Exclude<ConnectorType, "S3">, string>> = {
  Salesforce: "Account, Contact or Asset",
  Servicenow: "sys_user, task or incident",
  Zendesk: "users or tickets",
  Marketo: "leads",
};

function BucketFields({ flow, errors, onChange }: FlowConnectionProps) {
  return (
    <SpaceBetween size="l">
      <FormField
        label="Bucket"
        description="The name of the S3 bucket that has the files."
        constraintText="3 to 63 characters without spaces."
        errorText={errors["bucket"]}
      >
        <Input
          name="bucket"
          value={flow.bucket}
          onChange={({ detail }) => onChange({ ...flow, bucket: detail.value })}
        />
      </FormField>
      <FormField
        label="Prefix (optional)"
        description="Only files whose key begins with it are read."
        errorText={errors["bucketPrefix"]}
      >
        <Input
          name="bucketPrefix"
          value={flow.bucketPrefix}
          onChange={({ detail }) => onChange({ ...flow, bucketPrefix: detail.value })}
        />
      </FormField>
    </SpaceBetween>
  );
}
