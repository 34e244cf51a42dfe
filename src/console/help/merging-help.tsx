import type { HelpContent } from "./help-content.ts";

export const mergingHelp = {
  "rule-matches": {
    title: "Matches by rules",
    body: (
      <>
        <p>
          Groups of profiles that the domain&rsquo;s matching rules take for one person each. Rules
          are checked shortly after a profile is written, not once a week.
        </p>
        <p>
          The level is the number of the rule that matched: rule 1 is the strictest. A group may
          move to a better level when one of its profiles changes.
        </p>
      </>
    ),
  },
  "bulk-merge": {
    title: "Merge many groups",
    body: (
      <>
        <p>
          Merges the groups that pass the rules you choose. Before anything is sent you see each
          merge that would be made, and can leave out any of them.
        </p>
        <p>
          The run can be paused and resumed. Each group is read again right before its merge: one
          that has changed is passed over and reported, with the reason.
        </p>
        <p>A merge cannot be undone by the service. What the profiles were is kept as snapshots.</p>
      </>
    ),
  },
  "auto-merging-trial": {
    title: "Try auto-merging",
    body: (
      <>
        <p>
          Says which profiles auto-merging would merge with criteria that you enter here. It reads
          the match groups of the latest job, and changes nothing, neither profiles nor settings.
        </p>
        <p>
          Use it to see what a criterion or a lower confidence would do before the weekly job does
          it by itself.
        </p>
      </>
    ),
  },
  "share-decisions": {
    title: "Share decisions",
    body: (
      <>
        <p>
          Decisions are kept in the browser in which they were made. Shared, they are also kept in
          the domain, as objects of the profiles that they are about, and colleagues see them.
        </p>
        <p>
          These objects count as any others do, towards the limit of a profile and towards its
          metering, and whoever may read the domain&rsquo;s objects can read them.
        </p>
      </>
    ),
  },
} satisfies Record<string, HelpContent>;
