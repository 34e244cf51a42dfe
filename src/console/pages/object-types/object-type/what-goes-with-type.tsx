import { useInfiniteQuery } from "@tanstack/react-query";
import { writtenTargets } from "../../../../profile-model/object-types/written-targets.ts";
import { integrationQueries } from "../../../api/integrations.ts";
import type { ObjectType } from "../../../api/object-types.ts";
import { PlainValue } from "../../../components/plain-value.tsx";

interface WhatGoesWithTypeProps {
  domainName: string;
  objectType: ObjectType;
}

/** Names are listed up to here; the rest is counted. */
const mostNames = 8;

/** What DeleteProfileObjectType takes away beside the definition (API reference). */
export function WhatGoesWithType({ domainName, objectType }: WhatGoesWithTypeProps) {
  const { AllowProfileCreation, Fields = {}, Keys = {} } = objectType;
  const targets = writtenTargets({ AllowProfileCreation, Fields });
  const keptKeys = Object.entries(Keys).flatMap(([name, entries]) =>
    entries.every(({ StandardIdentifiers = [] }) => StandardIdentifiers.includes("LOOKUP_ONLY"))
      ? []
      : [name],
  );
  return (
    <div>
      This deletes, and nothing brings back:
      <ul>
        <li>
          every object of this type, on all profiles (the API does not tell how many there are),
        </li>
        <li>
          what those objects wrote into the customers&rsquo; data and nothing else has replaced
          since, also by fields that this type no longer has.{" "}
          {targets.length === 0 ? (
            "By those that it has now it writes nothing there,"
          ) : (
            <>
              By those that it has now: <Names names={targets} />,
            </>
          )}
        </li>
        {targets.some((target) => !target.startsWith("_profile.")) && (
          <li>orders, assets and other standard objects that were made of this type alone,</li>
        )}
        <li>
          the values of its keys, by which profiles are then no longer found, unless something else
          brought them too
          {keptKeys.length > 0 && (
            <>
              : <Names names={keptKeys} />
            </>
          )}
          .
        </li>
      </ul>
      Profiles stay, also those that its objects have created.{" "}
      <DisabledIntegrations domainName={domainName} name={objectType.ObjectTypeName ?? ""} />
    </div>
  );
}

interface DisabledIntegrationsProps {
  domainName: string;
  /** Of the object type. */
  name: string;
}

/** The integrations that feed the type, as far as they can be read. */
function DisabledIntegrations({ domainName, name }: DisabledIntegrationsProps) {
  const integrations = useInfiniteQuery(integrationQueries.list(domainName, true));
  const feeding = (integrations.data?.pages ?? [])
    .flatMap(({ Items = [] }) => Items)
    .filter(
      ({ ObjectTypeName, ObjectTypeNames = {} }) =>
        ObjectTypeName === name || Object.values(ObjectTypeNames).includes(name),
    );
  if (!integrations.isSuccess || integrations.hasNextPage)
    return <>Integrations that feed this type are disabled.</>;
  if (feeding.length === 0) return <>No integration feeds this type.</>;
  return (
    <>
      {feeding.length === 1
        ? "The integration that feeds this type is disabled: "
        : `The ${feeding.length} integrations that feed this type are disabled: `}
      <Names names={feeding.map(({ Uri = "" }) => Uri)} />.
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  const more = names.length - mostNames;
  return (
    <>
      <PlainValue>{names.slice(0, mostNames).join(", ")}</PlainValue>
      {more > 0 && ` and ${more.toLocaleString()} more`}
    </>
  );
}
