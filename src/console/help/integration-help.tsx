import type { HelpContent } from "./help-content.ts";

export const integrationHelp = {
  integrations: {
    title: "Integrations",
    body: (
      <>
        <p>
          An integration brings records of a source into the domain by itself. Each record becomes
          an object; its object type says which profile it belongs to and what it fills there.
        </p>
        <dl>
          <dt>Amazon Connect</dt>
          <dd>Writes a record of each contact. An instance feeds one domain.</dd>
          <dt>AppFlow flows</dt>
          <dd>Read Salesforce, ServiceNow, Zendesk, Marketo or files in Amazon S3.</dd>
          <dt>Events</dt>
          <dd>Come from Segment or Shopify, through Amazon EventBridge.</dd>
        </dl>
        <h3>Hidden integrations</h3>
        <p>
          One whose object types were all deleted brings nothing in any more and is not listed,
          unless you ask for it. Edit it to give it another object type.
        </p>
        <p>A domain has 50 integrations at most, unless AWS has raised that for your account.</p>
      </>
    ),
  },
  integration: {
    title: "An integration",
    body: (
      <>
        <p>
          It is known by its URI, which stays. What becomes of that which comes in can be changed:
          the object type, or one for each type of event.
        </p>
        <p>
          How a flow reads its source (connector, trigger, tasks) is kept by Amazon AppFlow.
          Customer Profiles takes it when the integration is made, and does not give it back.
        </p>
        <h3>Deleting it</h3>
        <p>Nothing more comes in. Objects and profiles that came in already stay.</p>
      </>
    ),
  },
  "create-integration": {
    title: "Creating an integration",
    body: (
      <>
        <p>
          What you enter is checked at each step, and the last one shows the request exactly as it
          will be sent. Until then nothing is made.
        </p>
        <dl>
          <dt>Connection</dt>
          <dd>
            The source&rsquo;s URI, or the flow that AppFlow is to get. A flow needs a connector
            profile, which AppFlow keeps with the password of the source, and a KMS key.
          </dd>
          <dt>Object type</dt>
          <dd>
            One of the domain, or a template such as Salesforce-Account. With _unstructured, records
            are kept as they are and make no profile.
          </dd>
          <dt>Trigger</dt>
          <dd>
            On demand, on a schedule, or on an event of the source. A schedule reads all records
            each time, or those that are new.
          </dd>
          <dt>Tasks</dt>
          <dd>
            What happens to each field. At least the fields that the object type reads must be
            copied; others can be masked, joined, cut, checked or calculated with.
          </dd>
        </dl>
      </>
    ),
  },
  "account-integrations": {
    title: "Finding an integration",
    body: (
      <p>
        Says which domains of this account and region have an integration with exactly this URI: for
        example which domain an Amazon Connect instance feeds, before you give it to another one.
      </p>
    ),
  },
} satisfies Record<string, HelpContent>;
