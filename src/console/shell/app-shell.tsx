import AppLayoutToolbar from "@cloudscape-design/components/app-layout-toolbar";
import { useEffect, useRef, useState } from "react";
import { Outlet, ScrollRestoration, useNavigation, useParams } from "react-router";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { DomainNavigation } from "./domain-navigation.tsx";
import { useFollowLinks } from "./follow-links.ts";
import {
  returnFocusFromHelpPanel,
  setHelpPanelOpen,
  useHelpPanelState,
} from "./help-panel-state.ts";
import { Keyboard } from "./keyboard/keyboard.tsx";
import { NavigationProgress } from "./navigation-progress.tsx";
import { Notifications } from "./notifications.tsx";
import { PageHelp, useHelpTopic } from "./page-help.tsx";
import { Pinned } from "./pinned.tsx";
import { RouteAnnouncer } from "./route-announcer.tsx";
import { TopBar } from "./top-bar.tsx";

const wideEnoughForNavigation = matchMedia("(min-width: 1000px)");

/** What stands around every page. */
export function AppShell() {
  const { domainName } = useParams();
  const followLinks = useFollowLinks();
  const [isNavigationOpen, setNavigationOpen] = useState(wideEnoughForNavigation.matches);
  const content = useRef<HTMLDivElement>(null);
  const help = useHelpPanelState();
  const topic = useHelpTopic();
  useEffect(() => {
    if (help.isOpen) return undefined;
    // After the layout, which takes the focus to its own button.
    const timer = setTimeout(returnFocusFromHelpPanel);
    return () => clearTimeout(timer);
  }, [help.isOpen]);
  return (
    // Clicks on links bubble up to here; the links themselves are what keyboard and screen reader meet.
    <div onClick={followLinks} role="presentation">
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          content.current?.focus();
        }}
      >
        Skip to the page
      </a>
      <TopBar />
      <NavigationProgress isActive={useNavigation().state !== "idle"} />
      <AppLayoutToolbar
        headerSelector="#top-bar"
        tools={topic && help.isOpen && <PageHelp topic={topic} takesFocus={help.asked === topic} />}
        toolsHide={topic === undefined}
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
      <Keyboard />
      <Pinned />
      <RouteAnnouncer />
      <ScrollRestoration />
    </div>
  );
}
