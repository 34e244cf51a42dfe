import type { HelpContent } from "./help-content.ts";

export const matchHelp = {
  matches: {
    title: "Matches",
    body: (
      <>
        <p>
          Groups of profiles that the latest identity resolution job takes for one person each. Open
          a group to see why, and to decide.
        </p>
        <dl>
          <dt>Confidence</dt>
          <dd>
            How sure the service is, from 0 to 1. It is a reason to look, not to merge without
            looking.
          </dd>
          <dt>State</dt>
          <dd>
            What has been decided in this browser. Another person&rsquo;s browser does not know of
            it; that a profile was merged or deleted elsewhere shows when the group is opened.
          </dd>
        </dl>
        <p>The next job makes a new list: what was merged is no longer in it.</p>
      </>
    ),
  },
  "match-review": {
    title: "Reviewing a group",
    body: (
      <>
        <p>
          The columns are the profiles, the rows what they say. The evidence tells what speaks for
          one person and what against.
        </p>
        <ol>
          <li>Choose the main profile. Its ID stays; the other profiles are deleted.</li>
          <li>Where values differ, choose which one the merged profile gets.</li>
          <li>Look at the result, then merge, or say that it is no match.</li>
        </ol>
        <h3>What a merge does</h3>
        <p>
          Objects and keys of all profiles go to the main one. Values that are not chosen are lost
          to the profile. Nothing can undo it: the console keeps what the profiles were before, in
          this browser only.
        </p>
        <p>
          Right before the merge the profiles are read again. If one has changed or is gone, you see
          that, and nothing is merged.
        </p>
      </>
    ),
  },
} satisfies Record<string, HelpContent>;
