import type { HelpContent } from "./help-content.ts";

export const mergingHelp = {
  "rule-matches": {
    title: "Matches by rules",
    body: (
      <>
        <p>
          Groups of profiles that the domain&rsquo;s matching rules take for one person each. Rules
          are checked after a profile is written, not once a week.
        </p>
        <p>
          The level is the number of the rule that matched; rules are tried from 1 on. Where the
          profiles of a group matched by different ones, it is the last of these. It may become
          another when a profile of the group changes.
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
        <p>
          A merge cannot be undone by the service. What the profiles were is kept as snapshots, from
          which the console can create again what a merge took.
        </p>
      </>
    ),
  },
  "merge-plans": {
    title: "Merge plans",
    body: (
      <>
        <p>
          A merge plan is the list of a bulk merge, or the review of one group, as a file: which
          groups, which profile of each is kept, and where each value comes from. It is saved under{" "}
          <em>Merge many groups</em> or below a review, and opened here by somebody else.
        </p>
        <p>
          When it is opened, each group is worked out anew from the profiles as they are now. What
          has changed since the plan was made is named and cannot be approved; the rest is approved
          group by group.
        </p>
        <p>
          What is approved runs as any bulk merge does: with snapshots, and each group read again
          right before its merge.
        </p>
        <p>The file holds personal values. Nothing about it is kept on the service.</p>
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
          the domain, as objects of the profiles that they are about, until they expire. With a
          merge goes what the profiles were before it, as far as there is room.
        </p>
        <p>
          Colleagues&rsquo; browsers read them with the groups they show, or for all groups when
          asked on this page, and keep what they have read.
        </p>
        <p>
          These objects count as any others do, towards the limit of a profile and towards its
          metering, and whoever may read the domain&rsquo;s objects can read them.
        </p>
      </>
    ),
  },
} satisfies Record<string, HelpContent>;
