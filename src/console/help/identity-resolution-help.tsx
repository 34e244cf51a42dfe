import type { HelpContent } from "./help-content.ts";

export const identityResolutionHelp = {
  "identity-resolution": {
    title: "Identity resolution",
    body: (
      <>
        <p>
          Finds profiles that may be the same person, because that person came in by several ways:
          another phone number, a typing error in the name, a second account.
        </p>
        <dl>
          <dt>The search for duplicates</dt>
          <dd>
            A weekly job compares the profiles of the domain and lists groups of them with a
            confidence score. It changes nothing.
          </dd>
          <dt>Auto-merging</dt>
          <dd>
            Merges groups of the job without anybody looking, where the criteria you give hold.
          </dd>
          <dt>The review</dt>
          <dd>What is left is listed under Matches, where people decide.</dd>
        </dl>
        <p>
          AWS can undo no merge. One that was made in this console can be taken back from its
          snapshot, under Decisions; one that auto-merging or rules made cannot.
        </p>
      </>
    ),
  },
  "identity-resolution-schedule": {
    title: "The search for duplicates",
    body: (
      <>
        <p>
          One job a week, on the day and at the time you choose. The service takes that time in UTC;
          the page says what it is where you are, which shifts by an hour when clocks change.
        </p>
        <p>
          On AWS the first job runs within 24 hours after the search was turned on. Each job
          replaces the match groups of the one before.
        </p>
        <h3>Turning it off</h3>
        <p>
          Jobs that wait are dropped, and auto-merging is turned off with it: its criteria are
          deleted. Profiles that were merged stay merged.
        </p>
      </>
    ),
  },
  "matching-rules": {
    title: "Rule-based matching",
    body: (
      <>
        <p>
          Matches profiles as they come in, by attributes of your own choice, instead of once a week
          by likeness. Both can be on in one domain.
        </p>
        <dl>
          <dt>Level</dt>
          <dd>
            Attributes that must all be the same. Levels are tried from 1 on; a profile stays at the
            first at which it matches another, so put the surest sign first.
          </dd>
          <dt>What an attribute stands for</dt>
          <dd>
            Address, PhoneNumber and EmailAddress stand for the fields that you choose. Each is
            compared with the same field of the other profile, or with any of them.
          </dd>
          <dt>Merging</dt>
          <dd>
            Matches up to a level of your choice become one profile without anybody looking. No
            merge can be undone.
          </dd>
        </dl>
        <h3>How long it takes</h3>
        <p>
          On AWS changed rules wait for an hour, then all profiles are held against them. Until that
          has ended the rules cannot be changed.
        </p>
      </>
    ),
  },
  "auto-merging": {
    title: "Auto-merging",
    body: (
      <>
        <p>
          After each job, groups are merged that meet a criterion and whose confidence score is high
          enough.
        </p>
        <dl>
          <dt>Criterion</dt>
          <dd>
            Attributes that must all be equal, letter for letter. Several criteria are tried in
            order, each on what the one before has left; one is enough.
          </dd>
          <dt>Confidence</dt>
          <dd>Groups whose score is lower are left for the review.</dd>
          <dt>Conflicts</dt>
          <dd>
            Where profiles differ, the most recent value is taken, or that of the source you name.
          </dd>
        </dl>
        <p>
          The preview applies criteria to a sample of profiles and merges nothing. Use it before you
          save: what auto-merging does cannot be undone.
        </p>
      </>
    ),
  },
  "identity-resolution-job": {
    title: "An identity resolution job",
    body: (
      <>
        <p>
          One run over the domain: it loads the profiles, compares them, writes the match groups and
          merges what auto-merging says.
        </p>
        <dl>
          <dt>Profiles reviewed</dt>
          <dd>How many profiles were compared.</dd>
          <dt>Match groups found</dt>
          <dd>Groups of profiles that may be one person.</dd>
          <dt>Merges done</dt>
          <dd>Merges by auto-merging; those that people do are not among them.</dd>
        </dl>
      </>
    ),
  },
} satisfies Record<string, HelpContent>;
