import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { CliCommandButton } from "../../../components/cli-command/cli-command-button.tsx";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { nothingToSend } from "../../../components/nothing-to-send.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { reviewerName, setReviewerName } from "../../../shared-decisions/reviewer-name.ts";
import { sharedDecisionMutations } from "../../../shared-decisions/shared-decision-queries.ts";
import {
  defaultRetentionDays,
  sharedTypeDefinition,
} from "../../../shared-decisions/shared-type-definition.ts";
import { notify } from "../../../shell/notifications.tsx";
import { expirationDaysError } from "../../domains/domain-fields.ts";
import { ReviewerNameField } from "./reviewer-name-field.tsx";

/** Decisions are not shared: turns it on. */
export function SharingOff({ domainName }: { domainName: string }) {
  const [days, setDays] = useState(defaultRetentionDays);
  const [name, setName] = useState(reviewerName);
  const [wasSubmitted, setSubmitted] = useState(false);
  const turnOn = useMutation(sharedDecisionMutations.turnOn);
  const decisions = useQuery(decisionQueries.ofDomain(domainName)).data ?? [];
  const error = expirationDaysError(days);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    if (error) {
      event.currentTarget.querySelector<HTMLElement>("[name=days]")?.focus();
      return;
    }
    if (turnOn.isPending || turnOn.isSuccess) return;
    setReviewerName(name);
    turnOn.mutate(
      { domainName, expirationDays: Number(days) },
      {
        onSuccess: () =>
          notify({ type: "success", header: `The decisions of ${domainName} are shared now` }),
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <CliCommandButton
                  calls={[
                    {
                      operation: "PutProfileObjectType",
                      input: sharedTypeDefinition(domainName, Number(days)),
                    },
                  ]}
                  nothing={nothingToSend({ isWrong: error !== undefined, isChanged: true })}
                />
                <Button variant="primary" loading={turnOn.isPending} loadingText="Turning on">
                  Turn on
                </Button>
              </SpaceBetween>
            }
          >
            <StatusIndicator type="stopped">Not shared</StatusIndicator>
          </Header>
        }
      >
        <SpaceBetween size="m">
          {turnOn.isError && <ErrorAlert what="Decisions are not shared." error={turnOn.error} />}
          <div>
            Decisions of this domain stay in the browser that they are made in.
            {decisions.length > 0 &&
              ` This browser has ${decisions.length.toLocaleString()}, which would be shared at once.`}
          </div>
          <FormField
            label="Days until a shared decision expires"
            description="It is deleted from the domain then. Browsers that have seen it keep it."
            constraintText="1 to 1,098 days."
            errorText={wasSubmitted && error}
          >
            <Input
              name="days"
              inputMode="numeric"
              value={days}
              onChange={({ detail }) => setDays(detail.value)}
            />
          </FormField>
          <ReviewerNameField value={name} onChange={setName} />
        </SpaceBetween>
      </Container>
    </form>
  );
}
