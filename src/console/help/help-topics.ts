import { domainHelp } from "./domain-help.tsx";
import type { HelpContent } from "./help-content.ts";
import { integrationHelp } from "./integration-help.tsx";
import { identityResolutionHelp } from "./identity-resolution-help.tsx";
import { matchHelp } from "./match-help.tsx";
import { objectTypeHelp } from "./object-type-help.tsx";
import { mergingHelp } from "./merging-help.tsx";
import { profileHelp } from "./profile-help.tsx";

const topics = {
  ...domainHelp,
  ...profileHelp,
  ...objectTypeHelp,
  ...identityResolutionHelp,
  ...matchHelp,
  ...mergingHelp,
  ...integrationHelp,
} satisfies Record<string, HelpContent>;

/** What there is help about: a page, or one thing on it that a link "Info" stands beside. */
export type HelpTopic = keyof typeof topics;

export const helpTopics: Readonly<Record<HelpTopic, HelpContent>> = topics;
