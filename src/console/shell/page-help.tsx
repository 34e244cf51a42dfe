import HelpPanel from "@cloudscape-design/components/help-panel";
import Button from "@cloudscape-design/components/button";
import { useEffect } from "react";
import { useLocation, useMatches } from "react-router";
import { LoadedLater, loadingFailed } from "../components/loaded-later.tsx";
import type { HelpTopic } from "../help/help-topics.ts";
import { showHelpOfPage, useHelpPanelState } from "./help-panel-state.ts";

const loadText = () => import("../help/help-text.tsx");

function hasHelp(handle: unknown): handle is { help: HelpTopic } {
  return typeof handle === "object" && handle !== null && "help" in handle;
}

/** What the help panel is about now; undefined where the page has no help. */
export function useHelpTopic(): HelpTopic | undefined {
  const { pathname } = useLocation();
  const { asked } = useHelpPanelState();
  useEffect(showHelpOfPage, [pathname]);
  const ofPage = useMatches().findLast(({ handle }) => hasHelp(handle))?.handle;
  if (asked) return asked;
  return hasHelp(ofPage) ? ofPage.help : undefined;
}

interface PageHelpProps {
  topic: HelpTopic;
  /** Whether somebody asked for it by a link, which may be far from the panel. */
  takesFocus: boolean;
}

/** The content of the help panel. */
export function PageHelp({ topic, takesFocus }: PageHelpProps) {
  return (
    <LoadedLater
      key={topic}
      name="Help"
      load={loadText}
      props={{ topic, takesFocus }}
      loading={<HelpPanel loading loadingText="Loading help" />}
      renderFailed={(retry) => (
        <HelpPanel header={<h2>Help could not be loaded</h2>}>
          <p role="alert">{loadingFailed}</p>
          <Button onClick={retry}>Try again</Button>
        </HelpPanel>
      )}
    />
  );
}
