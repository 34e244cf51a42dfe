import Alert from "@cloudscape-design/components/alert";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { displayName } from "../../../../profile-model/display-name.ts";
import type { MappedObject } from "../../../../profile-model/object-types/mapped-object.ts";
import { inMatchingOrder } from "../../../../profile-model/object-types/matching-order.ts";
import {
  type ObjectOutcome,
  outcomeOf,
} from "../../../../profile-model/object-types/sample-outcome.ts";
import type { Profile } from "../../../../profile-model/profile.ts";
import { profileQueries } from "../../../api/profiles.ts";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { PlainValue } from "../../../components/plain-value.tsx";
import { paths } from "../../../paths.ts";
import { AskedKeys } from "./asked-keys.tsx";
import { FilledValues } from "./filled-values.tsx";
import { useSettled } from "./use-settled.ts";

interface MatchedSampleProps {
  domainName: string;
  object: MappedObject;
  allowsProfileCreation: boolean;
  rejectsAmbiguousMatch: boolean;
  /** Of the object's type; undefined for the lowest. */
  sourcePriority: number | undefined;
}

/** Which profile the sample would find, or that it would make one, and what would be filled. */
export function MatchedSample(props: MatchedSampleProps) {
  const { domainName, object, allowsProfileCreation, rejectsAmbiguousMatch } = props;
  const keys = useMemo(
    () => inMatchingOrder(object.keys).filter(({ values }) => values.length > 0),
    [object],
  );
  const settledKeys = useSettled(keys);
  const searches = useQueries({
    queries: settledKeys.map(({ name, values }) =>
      // Two profiles are as good as many: a key that leads to several decides nothing.
      profileQueries.search(domainName, {
        keys: [{ keyName: name, values: [...values] }],
        operator: "OR",
        pageSize: 2,
      }),
    ),
  });
  const failed = searches.find((search) => search.isError);
  const isAsking = settledKeys !== keys || searches.some((search) => search.isPending);
  const asked = settledKeys.map((key, at) => ({
    key,
    profiles: (searches[at]?.data?.Items ?? []) as Profile[],
  }));
  if (failed)
    return (
      <ErrorAlert
        what="The profiles of this sample could not be looked for."
        error={failed.error}
        onRetry={() => void Promise.all(searches.map((search) => search.refetch()))}
        isRetrying={searches.some((search) => search.isFetching)}
      />
    );
  const outcome = isAsking
    ? undefined
    : outcomeOf(asked, { allowsProfileCreation, rejectsAmbiguousMatch });
  return (
    <SpaceBetween size="m">
      {outcome ? (
        <OutcomeAlert domainName={domainName} outcome={outcome} />
      ) : (
        <StatusIndicator type="loading">Looking for the profile of this sample</StatusIndicator>
      )}
      <AskedKeys asked={asked} isAsking={isAsking} allKeys={object.keys} />
      <FilledValues
        object={object}
        profile={outcome?.kind === "joins" ? outcome.profile : undefined}
        createsProfile={outcome?.kind === "creates"}
        sourcePriority={props.sourcePriority}
      />
    </SpaceBetween>
  );
}

interface OutcomeAlertProps {
  domainName: string;
  outcome: ObjectOutcome<Profile>;
}

function OutcomeAlert({ domainName, outcome }: OutcomeAlertProps) {
  const passedOver = outcome.passedOver.map(({ name }) => name).join(", ");
  const note =
    passedOver &&
    ` More than one profile has this value of ${passedOver}, which therefore decides nothing.`;
  if (outcome.kind === "joins") {
    const { profile, key } = outcome;
    return (
      <Alert type="success" header="It would join a profile that is there">
        The key {key.name} leads to{" "}
        <Link href={paths.profile(domainName, profile.ProfileId ?? "")}>
          <PlainValue>{displayName(profile)}</PlainValue>
        </Link>
        .{note}
      </Alert>
    );
  }
  if (outcome.kind === "creates")
    return (
      <Alert type="info" header="It would create a profile">
        No key leads to one profile, and the object type may create profiles.{note}
      </Alert>
    );
  return (
    <Alert type="warning" header="It would be rejected">
      {outcome.reason === "no-profile"
        ? "No key leads to a profile, and the object type may not create profiles."
        : "No key leads to exactly one profile, and none may be created for it."}
      {note} Rejected objects go to the domain&rsquo;s dead-letter queue, if it has one.
    </Alert>
  );
}
