import HelpPanel from "@cloudscape-design/components/help-panel";
import { type HelpTopic, helpTopics } from "./help-topics.ts";

/** All help texts are in this module's chunk, which is loaded when the panel is first opened. */
export default function HelpText({ topic }: { topic: HelpTopic }) {
  const { title, body } = helpTopics[topic];
  return <HelpPanel header={<h2>{title}</h2>}>{body}</HelpPanel>;
}
