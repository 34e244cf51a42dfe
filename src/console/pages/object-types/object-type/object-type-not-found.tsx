import { ResourceNotFound } from "../../../components/resource-not-found.tsx";
import { paths } from "../../../paths.ts";
import { PageTitle } from "../../../shell/page-title.tsx";

interface ObjectTypeNotFoundProps {
  domainName: string;
  objectTypeName: string;
}

/** Any page of an object type that the domain does not define. */
export function ObjectTypeNotFound({ domainName, objectTypeName }: ObjectTypeNotFoundProps) {
  return (
    <>
      <PageTitle>Object type not found</PageTitle>
      <ResourceNotFound
        title="Object type not found"
        wayOn={{ text: "Go to the object types", href: paths.objectTypes(domainName) }}
      >
        {`The domain ${domainName} defines no object type named ${objectTypeName}. It may have been deleted, or it is a template that is used without being defined.`}
      </ResourceNotFound>
    </>
  );
}
