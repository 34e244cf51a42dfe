import { useRef } from "react";
import { ScrollRestoration, useNavigate, useParams } from "react-router";
import { useFollowLinks } from "./follow-links.ts";
import { Keyboard } from "./keyboard/keyboard.tsx";
import { NavigationProgress } from "./navigation-progress.tsx";
import { useHelpTopic } from "./page-help.tsx";
import { PageLayout } from "./page-layout.tsx";
import { Pinned } from "./pinned.tsx";
import { RouteAnnouncer } from "./route-announcer.tsx";
import { TopBar } from "./top-bar.tsx";

/** What stands around every page. */
export function AppShell() {
  const { domainName } = useParams();
  const navigate = useNavigate();
  const followLinks = useFollowLinks();
  const content = useRef<HTMLDivElement>(null);
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
      <TopBar domainName={domainName} navigate={navigate} />
      <NavigationProgress />
      <PageLayout domainName={domainName} helpTopic={useHelpTopic()} content={content} />
      <Keyboard />
      <Pinned />
      <RouteAnnouncer />
      <ScrollRestoration />
    </div>
  );
}
