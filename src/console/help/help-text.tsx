import HelpPanel from "@cloudscape-design/components/help-panel";
import { useEffect, useRef } from "react";
import { type HelpTopic, helpTopics } from "./help-topics.ts";

interface HelpTextProps {
  topic: HelpTopic;
  takesFocus: boolean;
}

/** All help texts are in this module's chunk, which is loaded when the panel is first opened. */
export default function HelpText({ topic, takesFocus }: HelpTextProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, body } = helpTopics[topic];
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <HelpPanel
      header={
        <h2 ref={heading} tabIndex={-1} style={{ outline: "none" }}>
          {title}
        </h2>
      }
    >
      {body}
    </HelpPanel>
  );
}
