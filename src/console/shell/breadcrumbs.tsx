import BreadcrumbGroup, {
  type BreadcrumbGroupProps,
} from "@cloudscape-design/components/breadcrumb-group";
import { type Params, useMatches, useSearchParams } from "react-router";

export type Crumb = (params: Params, search: URLSearchParams) => BreadcrumbGroupProps.Item;

function hasCrumb(handle: unknown): handle is { crumb: Crumb } {
  return typeof handle === "object" && handle !== null && "crumb" in handle;
}

/** The breadcrumbs that the routes on the way to this page name in their `handle`. */
export function Breadcrumbs() {
  const [search] = useSearchParams();
  const items = useMatches().flatMap(({ handle, params }) =>
    hasCrumb(handle) ? handle.crumb(params, search) : [],
  );
  return <BreadcrumbGroup items={items} ariaLabel="Breadcrumbs" />;
}
