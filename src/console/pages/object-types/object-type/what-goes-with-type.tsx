import { useInfiniteQuery } from "@tanstack/react-query";
import { integrationQueries } from "../../../api/integrations.ts";
import type { ObjectType } from "../../../api/object-types.ts";
import { PlainValue } from "../../../components/plain-value.tsx";
import { fieldsOf } from "../mapping/mapping.ts";

interface WhatGoesWithTypeProps {
  domainName: string;
  objectType: ObjectType;
}

/** Names are listed up to here; the rest is counted. */
const mostNames = 8;

/** What DeleteProfileObjectType takes away beside the definition (API reference). */
export function WhatGoesWithType({ domainName, objectType }: WhatGoesWithTypeProps) {
  const targets = [...new Set(fieldsOf(objectType).flatMap(({ Target }) => Target ?? []))];
  return (
    <div>
      This deletes, and nothing brings back:
      <ul>
        <li>
          every object of this type, on all profiles (the API does not tell how many there are),
        </li>
        <li>
          {targets.length === 0 ? (
            "nothing in the profiles themselves: no field of this type writes there,"
          ) : (
            <>
              what those objects wrote into the customers&rsquo; data and nothing else has replaced
              since: <Names names={targets} />,
            </>
          )}
        </li>
        <li>
          the values of its keys, by which profiles are then no longer found, unless something else
          brought them too: <Names names={Object.keys(objectType.Keys ?? {})} />.
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
