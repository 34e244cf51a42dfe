import AppLayoutToolbar from "@cloudscape-design/components/app-layout-toolbar";
import { memo, type RefObject, useEffect, useState } from "react";
import { Outlet } from "react-router";
import type { HelpTopic } from "../help/help-topics.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { DomainNavigation } from "./domain-navigation.tsx";
import {
  returnFocusFromHelpPanel,
  setHelpPanelOpen,
  useHelpPanelState,
} from "./help-panel-state.ts";
import { Notifications } from "./notifications.tsx";
import { PageHelp } from "./page-help.tsx";

interface PageLayoutProps {
  /** Undefined outside of any domain. */
  domainName: string | undefined;
  /** Undefined where the page has no help. */
  helpTopic: HelpTopic | undefined;
  content: RefObject<HTMLDivElement | null>;
}

const wideEnoughForNavigation = matchMedia("(min-width: 1000px)");

/**
 * The page with its navigation, breadcrumbs, notifications and help. A navigation draws anew what asks the router, more than
 * once; that the layout is not drawn with it spares the measuring of everything in it.
 */
export const PageLayout = memo(function PageLayout(props: PageLayoutProps) {
  const { domainName, helpTopic, content } = props;
  const [isNavigationOpen, setNavigationOpen] = useState(wideEnoughForNavigation.matches);
  const help = useHelpPanelState();
  useEffect(() => {
    if (help.isOpen) return undefined;
    // After the layout, which takes the focus to its own button.
    const timer = setTimeout(returnFocusFromHelpPanel);
    return () => clearTimeout(timer);
  }, [help.isOpen]);
  return (
    <AppLayoutToolbar
      headerSelector="#top-bar"
      tools={
        helpTopic &&
        help.isOpen && <PageHelp topic={helpTopic} takesFocus={help.asked === helpTopic} />
      }
      toolsHide={helpTopic === undefined}
      toolsOpen={help.isOpen}
      onToolsChange={({ detail }) => setHelpPanelOpen(detail.open)}
      navigationHide={domainName === undefined}
      navigation={domainName && <DomainNavigation domainName={domainName} />}
      navigationOpen={isNavigationOpen}
      onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
      breadcrumbs={<Breadcrumbs />}
      notifications={<Notifications />}
      stickyNotifications
      content={
        <div id="content" ref={content} tabIndex={-1} style={{ outline: "none" }}>
          <Outlet />
        </div>
      }
      ariaLabels={{
        navigation: "Domain navigation",
        navigationToggle: "Open the domain navigation",
        navigationClose: "Close the domain navigation",
        notifications: "Notifications",
        tools: "Help panel",
        toolsToggle: "Open the help panel",
        toolsClose: "Close the help panel",
      }}
    />
  );
});
