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
export function WhatGoesWithType({ objectType }: WhatGoesWithTypeProps) {
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
      Profiles stay, also those that its objects have created. Integrations that feed this type are
      disabled.
    </div>
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
