import type { HelpTopic } from "./help/help-topics.ts";
import type { Crumb } from "./shell/breadcrumbs.tsx";

/** Attached to a route as its `handle`: the breadcrumb it adds, from the URL's parameters. */
export const crumb = (build: Crumb) => ({ crumb: build });

/** Attached to a route as its `handle`: what the help panel says there (help/README.md). */
export const help = (topic: HelpTopic) => ({ help: topic });
