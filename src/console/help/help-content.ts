import type { ReactNode } from "react";

/** What the help panel says of one page or one thing on it. */
export interface HelpContent {
  title: string;
  /**
   * Within `h3`, `p`, `ul`, `ol`, `dl` and `code`, which the panel styles. It stands for itself: no links that need the
   * internet, which a contact centre's network may not give.
   */
  body: ReactNode;
}
