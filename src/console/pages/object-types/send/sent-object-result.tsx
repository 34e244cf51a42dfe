import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Link from "@cloudscape-design/components/link";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { displayName } from "../../../../profile-model/display-name.ts";
import { profileObjectQueries, type SentObject } from "../../../api/profile-objects.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { paths } from "../../../paths.ts";

interface SentObjectResultProps {
  domainName: string;
  sent: SentObject;
}

/** Where an object went that the service has accepted. */
export function SentObjectResult({ domainName, sent }: SentObjectResultProps) {
  const place = useQuery(profileObjectQueries.profileOf(domainName, sent));
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => region.current?.focus(), []);
  return (
    <div ref={region} tabIndex={-1} role="status" style={{ outline: "none" }}>
      {place.isPending && (
        <StatusIndicator type="loading">
          The object was accepted. Looking where it went
        </StatusIndicator>
      )}
      {place.isError && (
        <ErrorAlert
          what="The object was accepted. Where it went could not be looked up."
          error={place.error}
          onRetry={() => void place.refetch()}
          isRetrying={place.isFetching}
        />
      )}
      {place.data && (
        <Alert type="success" header="Sent: the object is on a profile">
          It is an object of{" "}
          <Link
            href={paths.profileObjects(domainName, place.data.ProfileId ?? "", sent.objectTypeName)}
          >
            <PlainValue>{displayName(place.data)}</PlainValue>
          </Link>
          .
        </Alert>
      )}
      {place.data === null && (
        <Alert
          type="warning"
          header="Accepted, and not seen on a profile"
          action={
            <Button
              formAction="none"
              loading={place.isFetching}
              loadingText="Looking again"
              onClick={() => void place.refetch()}
            >
              Look again
            </Button>
          }
        >
          The service may still be working on it, or it was rejected because no key led to one
          profile. What is rejected goes to the domain&rsquo;s dead-letter queue, if it has one.
        </Alert>
      )}
    </div>
  );
}
