import Tabs from "@cloudscape-design/components/tabs";
import { useLocation, useNavigate, useOutlet } from "react-router";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { paths } from "../../../paths.ts";
import { ProfileDetails } from "./profile-details.tsx";

interface ProfileTabsProps {
  domainName: string;
  profile: IdentifiedProfile;
}

/** The parts of a profile's page, each with a URL of its own. */
export function ProfileTabs({ domainName, profile }: ProfileTabsProps) {
  const outlet = useOutlet();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const id = profile.ProfileId;
  const tabs = [
    { label: "Profile", href: paths.profile(domainName, id) },
    { label: "Objects", href: paths.profileObjects(domainName, id) },
    { label: "Keys", href: paths.profileKeys(domainName, id) },
    { label: "History", href: paths.profileHistory(domainName, id) },
  ].map((tab) => ({ ...tab, id: tab.label }));
  const active = tabs.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return (
    <Tabs
      ariaLabel="Parts of the profile"
      activeTabId={active?.id ?? ""}
      // Each tab loads its page, so that passing by with the arrow keys must not open it.
      keyboardActivationMode="manual"
      onChange={({ detail }) =>
        void navigate(detail.activeTabHref ?? "", { preventScrollReset: true })
      }
      tabs={tabs.map((tab) => ({
        ...tab,
        content: outlet ?? <ProfileDetails domainName={domainName} profile={profile} />,
      }))}
    />
  );
}
