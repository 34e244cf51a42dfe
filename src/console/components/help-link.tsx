import Link from "@cloudscape-design/components/link";
import type { HelpTopic } from "../help/help-topics.ts";
import { showHelp } from "../shell/help-panel-state.ts";

interface HelpLinkProps {
  topic: HelpTopic;
  /** What it says more about, for those who hear links without what is around them: "profiles billed". */
  about: string;
}

/** "Info" beside a heading or a label: opens the help panel with more about it. */
export function HelpLink({ topic, about }: HelpLinkProps) {
  return (
    <Link variant="info" ariaLabel={`Info about ${about}`} onFollow={() => showHelp(topic)}>
      Info
    </Link>
  );
}
