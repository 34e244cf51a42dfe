import SideNavigation from "@cloudscape-design/components/side-navigation";
import { memo } from "react";
import { useLocation } from "react-router";
import { paths } from "../paths.ts";
import { domainPages } from "./domain-pages.ts";

/** The pages of the domain one is in. */
export function DomainNavigation({ domainName }: { domainName: string }) {
  const { pathname } = useLocation();
  const pages = domainPages(domainName);
  const isAt = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
  const active = pages.findLast(({ href, beside = [] }) => [href, ...beside].some(isAt));
  return <PageLinks domainName={domainName} activeHref={active?.href ?? ""} />;
}

/** Drawn anew only where another page is the active one. */
const PageLinks = memo(function PageLinks(props: { domainName: string; activeHref: string }) {
  const { domainName, activeHref } = props;
  return (
    <SideNavigation
      header={{ text: domainName, href: paths.domain(domainName) }}
      items={domainPages(domainName).map(({ text, href }) => ({ type: "link", text, href }))}
      activeHref={activeHref}
    />
  );
});
