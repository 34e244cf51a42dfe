import type { HelpContent } from "./help-content.ts";

export const profileHelp = {
  "profile-search": {
    title: "Finding a profile",
    body: (
      <>
        <p>
          Enter what you know of a person. The box tells from its form what it is, and says which
          search key it will use:
        </p>
        <dl>
          <dt>
            <code>ada@example.com</code>
          </dt>
          <dd>An e-mail address.</dd>
          <dt>
            <code>+44 20 7946 0018</code>
          </dt>
          <dd>A phone number, in any format.</dd>
          <dt>32 hexadecimal digits</dt>
          <dd>A profile ID.</dd>
          <dt>
            <code>_account=4711</code>
          </dt>
          <dd>Any key by its name, with its value.</dd>
          <dt>Everything else</dt>
          <dd>A full name.</dd>
        </dl>
        <p>
          A search finds whole values, not parts of them: <code>Ada</code> does not find{" "}
          <code>Ada Lovelace</code>. Upper and lower case make no difference in e-mail addresses and
          names, nor does the format of a phone number; other values must be exactly the same.
        </p>
        <h3>Several keys</h3>
        <p>
          Up to five keys at once. With AND a profile must have all of them, with OR any. The keys
          of your object types can be searched by too.
        </p>
        <h3>Personal values</h3>
        <p>
          Lists show e-mail addresses, phone numbers and birth dates masked. Reveal one row with its
          button, or all lists of this tab under Settings in the top bar. That choice, and the
          searches made here, are kept with the tab: they outlast loading it again, and come back
          where the tab is restored or duplicated. <em>Forget them</em> drops the searches at once.
        </p>
      </>
    ),
  },
  "create-profile": {
    title: "Create a profile",
    body: (
      <>
        <p>
          Makes a profile at once, whether or not the person has one already: search first. Two
          profiles of one person can be merged later, which AWS cannot undo.
        </p>
        <p>
          All fields may be left empty. What you enter as phone number, e-mail address, full name
          and account number becomes a key by which the profile can be found.
        </p>
        <p>
          Data that systems hold about the person belongs in objects, which keep their source and
          expire; a field that is entered by hand stays until it is changed.
        </p>
      </>
    ),
  },
  "edit-profile": {
    title: "Edit a profile",
    body: (
      <>
        <p>
          Only the fields you change are sent. Emptying a field removes its value; fields you leave
          alone keep theirs, even if somebody else changes them at the same time.
        </p>
        <p>
          Right before saving the profile is read again. If it has changed since you opened it, you
          see the differences first and nothing is saved.
        </p>
        <p>
          An object that comes in later can overwrite what was entered by hand, where its object
          type maps to the same field.
        </p>
      </>
    ),
  },
  profile: {
    title: "A profile",
    body: (
      <>
        <p>
          One customer, as all sources together say: standard fields, and attributes that have no
          standard field.
        </p>
        <dl>
          <dt>Objects</dt>
          <dd>What the sources sent. The fields of the profile are made from them.</dd>
          <dt>Keys</dt>
          <dd>What the profile is found by, and what new objects are attached by.</dd>
          <dt>History</dt>
          <dd>
            Every change of the profile that the service has recorded, and by what; with the
            contacts of the person.
          </dd>
          <dt>Match group</dt>
          <dd>
            Profiles that identity resolution takes for the same person, if the last job found any.
          </dd>
        </dl>
        <h3>Deleting a profile</h3>
        <p>
          Takes its objects and keys with it. If a source sends the person again, a new profile is
          made.
        </p>
      </>
    ),
  },
  "profile-objects": {
    title: "Objects of a profile",
    body: (
      <>
        <p>
          An object is a record as a source sent it: a contact, a case, an order, an account in a
          CRM. Its object type says which of its fields fill which fields of the profile, and which
          are keys.
        </p>
        <p>
          Sending an object again with the same unique key replaces the one that is there. A profile
          has up to 1,000 objects; each expires after the days its type or the domain gives it.
        </p>
        <p>
          Deleting an object does not empty the profile&rsquo;s fields that it filled, nor does it
          keep the source from sending it again.
        </p>
      </>
    ),
  },
  "profile-keys": {
    title: "Keys of a profile",
    body: (
      <>
        <p>
          A key is a name with a value, such as <code>_email</code> with an address. Searches find
          the profile by it, and an object that comes in with the same key is attached to this
          profile.
        </p>
        <p>
          Keys whose names begin with an underscore are predefined: of the standard profile, and of
          the object types that AWS supplies. The others belong to your object types.
        </p>
        <p>
          The service can answer whether a profile has a key, but has no operation that lists the
          keys of a profile.
        </p>
      </>
    ),
  },
  "profile-history": {
    title: "History of a profile",
    body: (
      <>
        <p>
          What has been done to the profile, newest first: created, updated, objects ingested, keys
          added, merged. Each record says what it was done by, and opens to its content. Among them
          stand the contacts with the person, at the time when they were: communication records, and
          the contact records of Amazon Connect.
        </p>
        <p>
          A merged profile has the records of its merge; what the other profiles were before is
          among the decisions, where this browser made the merge or a colleague shared it.
        </p>
      </>
    ),
  },
} satisfies Record<string, HelpContent>;
