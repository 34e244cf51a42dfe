import SideNavigation from "@cloudscape-design/components/side-navigation";
import { useLocation } from "react-router";
import { paths } from "../paths.ts";
import { domainPages } from "./domain-pages.ts";

/** The pages of the domain one is in. */
export function DomainNavigation({ domainName }: { domainName: string }) {
  const { pathname } = useLocation();
  const items = domainPages(domainName).map((page) => ({ type: "link" as const, ...page }));
  const active = items.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return (
    <SideNavigation
      header={{ text: domainName, href: paths.domain(domainName) }}
      items={items}
      activeHref={active?.href ?? ""}
    />
  );
}
