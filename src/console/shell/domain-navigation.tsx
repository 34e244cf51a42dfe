import SideNavigation from "@cloudscape-design/components/side-navigation";
import { useLocation } from "react-router";
import { paths } from "../paths.ts";

/** The pages of the domain one is in. */
export function DomainNavigation({ domainName }: { domainName: string }) {
  const { pathname } = useLocation();
  const items = [
    { type: "link" as const, text: "Overview", href: paths.domain(domainName) },
    { type: "link" as const, text: "Profiles", href: paths.profiles(domainName) },
    { type: "link" as const, text: "Matches", href: paths.matches(domainName) },
    {
      type: "link" as const,
      text: "Identity resolution",
      href: paths.identityResolution(domainName),
    },
  ];
  const active = items.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return (
    <SideNavigation
      header={{ text: domainName, href: paths.domain(domainName) }}
      items={items}
      activeHref={active?.href ?? ""}
    />
  );
}
