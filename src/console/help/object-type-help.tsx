import type { HelpContent } from "./help-content.ts";

export const objectTypeHelp = {
  "object-types": {
    title: "Object types",
    body: (
      <>
        <p>
          A source sends its data as objects: a contact, an order, a ticket. An object type says how
          the objects of one source are read: what is taken from them, where it goes in the
          customer&rsquo;s data, and by which keys they find their profile.
        </p>
        <p>
          The list has the types that this domain defines. Objects sent under the name of a template
          are taken too, without a type being defined for them.
        </p>
        <p>A domain has up to 100 object types unless AWS has raised that.</p>
      </>
    ),
  },
  "object-type": {
    title: "An object type",
    body: (
      <>
        <h3>Fields</h3>
        <p>
          Each field reads one value of an object and may write it to the profile, or to an order, a
          case, an asset of the customer. A field that writes nothing only makes keys.
        </p>
        <h3>Keys</h3>
        <p>
          Keys tell objects apart and find the profile that an object belongs to. The key with
          UNIQUE is the object&rsquo;s own: one with the same value replaces the one before. Keys
          with PROFILE are asked in their order, those with SECONDARY last; the first that leads to
          exactly one profile decides.
        </p>
        <h3>Test objects</h3>
        <p>
          A test object is taken like any other: it stays, and fills profiles. The page says before
          it is sent which profile it would find.
        </p>
      </>
    ),
  },
  "object-type-editor": {
    title: "Making an object type",
    body: (
      <>
        <p>
          Paste an object as the source sends it. Fields and keys are proposed from it, for you to
          check, and the page shows what would become of the object: nothing is written by that.
        </p>
        <dl>
          <dt>Read from</dt>
          <dd>
            <code>_source.customer.email</code> reads one value, <code>_source.items[].title</code>{" "}
            one of each element. Text in double braces is a Handlebars template:{" "}
            <code>{"{{_source.first}} {{_source.last}}"}</code>.
          </dd>
          <dt>Written to</dt>
          <dd>
            A field of a standard object, such as <code>_profile.EmailAddress</code>, or a field of
            your own: <code>_profile.Attributes.tier</code>.
          </dd>
          <dt>Content type</dt>
          <dd>When two values of a key are the same. A key has one in the whole domain.</dd>
          <dt>Standard identifiers</dt>
          <dd>
            What a key does. One key is UNIQUE, at least one PROFILE. LOOKUP_ONLY values find a
            profile and are not kept on it; NEW_ONLY ones are kept only on a profile that the object
            has created.
          </dd>
        </dl>
        <p>
          Saving does not read objects again that are there. The source must send them once more.
        </p>
      </>
    ),
  },
  "object-type-templates": {
    title: "Templates",
    body: (
      <>
        <p>
          Templates are mappings that the service brings, for objects as Salesforce, Zendesk,
          ServiceNow, Marketo, Segment, Shopify and Amazon Connect send them.
        </p>
        <p>
          An object type can follow a template, or begin with a copy of its fields and keys. Objects
          sent under the template&rsquo;s own name are read by it without an object type.
        </p>
      </>
    ),
  },
  "send-test-object": {
    title: "Sending a test object",
    body: (
      <>
        <p>
          The object goes the way of every object of its type: the service reads it, finds or
          creates a profile, and keeps it there until it expires. It is not taken back by leaving
          the page; delete it on the profile&rsquo;s page.
        </p>
        <p>
          The service answers before it has worked on the object. On AWS it can take some seconds
          until the object is seen on its profile. One that belongs to no profile is rejected
          afterwards and goes to the domain&rsquo;s dead-letter queue.
        </p>
      </>
    ),
  },
} satisfies Record<string, HelpContent>;
