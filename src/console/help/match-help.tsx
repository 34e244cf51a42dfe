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
            What has been decided in this browser, and where the domain shares decisions, what
            colleagues have decided in theirs. That a profile was merged or deleted elsewhere shows
            when the group is opened.
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
        <p>
          W shows below each value since when the profile has it and what brought it: an object, a
          person, a merge. The profile&rsquo;s history tells, as far as it goes back.
        </p>
        <h3>What a merge does</h3>
        <p>
          Objects and keys of all profiles go to the main one. Values that are not chosen are lost
          to the profile. AWS cannot undo it. The console keeps what the profiles were before, to
          take the merge back from: in this browser, and in the domain too where decisions are
          shared and there is room for it.
        </p>
        <p>
          A merge waits ten seconds in the tray before it is sent, wherever you go meanwhile; take
          it back there, or with U. The other decisions can be taken back at any time.
        </p>
        <p>
          Right before the merge the profiles are read again. If one has changed or is gone, you see
          that, and nothing is merged.
        </p>
      </>
    ),
  },
  "re-creation": {
    title: "Taking a merge back",
    body: (
      <>
        <p>
          AWS cannot undo a merge. From what this browser kept of the profiles, or a colleague
          shared, the console creates again what the merge took, and gives the merged profile back
          what it had before.
        </p>
        <p>
          Look at the plan first: what will be done, in which order, what cannot come back, and what
          somebody has changed since. Nothing that has changed is overwritten unless you say so.
        </p>
        <h3>Why keys matter</h3>
        <p>
          An object goes to the profile that its keys lead to. So keys are put right first. A key
          that both profiles have leads to neither: the merged profile does without it until the
          objects have arrived, then it gets it back.
        </p>
        <h3>Stopping</h3>
        <p>
          You can stop, close the page, and resume. Every step is written down before it is sent,
          and looked at before it is sent again, so that none is done twice.
        </p>
      </>
    ),
  },
  decisions: {
    title: "Decisions",
    body: (
      <>
        <p>
          What was decided of match groups in this browser, and where the domain shares decisions,
          by colleagues in theirs. A decision holds for exactly these profiles with exactly these
          values: where a value changes, or another profile joins the group, it is asked about
          again.
        </p>
        <p>
          Before each merge the profiles were kept with all their objects in this browser, and as
          far as there is room also in the domain where decisions are shared. Export them to keep
          them elsewhere too: clearing the browser&rsquo;s data deletes what it keeps.
        </p>
      </>
    ),
  },
} satisfies Record<string, HelpContent>;
