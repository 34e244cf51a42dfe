import Box from "@cloudscape-design/components/box";
import Link from "@cloudscape-design/components/link";
import { Fragment } from "react";
import { PlainValue } from "../../components/plain-value.tsx";
import { useObjectTypeNames } from "./ingestion/use-object-type-names.ts";
import { objectTypeHref } from "./object-type-href.ts";

interface ObjectTypeLinksProps {
  domainName: string;
  names: readonly string[];
}

/** Object types by name, each leading to its page; to the template's where one is used without being defined. */
export function ObjectTypeLinks({ domainName, names }: ObjectTypeLinksProps) {
  const known = useObjectTypeNames(domainName);
  if (names.length === 0) return <Box color="text-body-secondary">None</Box>;
  return names.map((name, at) => {
    const href = objectTypeHref(domainName, name, known);
    return (
      <Fragment key={name}>
        {at > 0 && ", "}
        {href ? (
          <Link href={href}>
            <PlainValue>{name}</PlainValue>
          </Link>
        ) : (
          <PlainValue>{name}</PlainValue>
        )}
      </Fragment>
    );
  });
}
