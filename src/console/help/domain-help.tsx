import type { HelpContent } from "./help-content.ts";

export const domainHelp = {
  domains: {
    title: "Domains",
    body: (
      <>
        <p>
          A domain holds the profiles of one business, with everything that makes them: object
          types, integrations, settings and identity resolution. Nothing is shared between domains.
        </p>
        <p>
          The list has the domains of one AWS account in one region; the top bar says which. An
          account has up to 100 domains a region unless AWS has raised that.
        </p>
        <h3>Why more than one</h3>
        <ul>
          <li>Businesses whose customers must not be mixed.</li>
          <li>A place to try object types and matching before the real one has them.</li>
        </ul>
        <p>An Amazon Connect instance uses one domain at a time.</p>
      </>
    ),
  },
  "create-domain": {
    title: "Create a domain",
    body: (
      <>
        <p>
          A new domain is empty. Profiles come into it through integrations, as objects that are
          sent to it, or one by one.
        </p>
        <dl>
          <dt>Domain name</dt>
          <dd>
            What applications and integrations call it by. It cannot be changed: a domain of another
            name is another domain.
          </dd>
          <dt>Days until data expires</dt>
          <dd>
            How long objects are kept, counted from the day they come in. An object type may have
            its own number.
          </dd>
          <dt>Find duplicate profiles</dt>
          <dd>
            A weekly job lists profiles that may be the same person. It can be turned on later, and
            merges nothing by itself.
          </dd>
        </dl>
      </>
    ),
  },
  domain: {
    title: "A domain at a glance",
    body: (
      <>
        <p>
          What the domain holds, where it comes from and what waits for somebody. The names of
          object types, integrations, profiles and match groups lead to their pages.
        </p>
        <h3>The figures</h3>
        <p>
          The service counts them itself. Profiles billed is explained under <em>Info</em> beside
          the figures.
        </p>
        <h3>Deleting a domain</h3>
        <p>
          Takes all profiles, objects, object types, integrations and match groups with it. Nothing
          brings them back.
        </p>
      </>
    ),
  },
  metering: {
    title: "Profiles billed",
    body: (
      <>
        <p>
          AWS bills Customer Profiles by profiles, not by objects. A profile with many objects
          counts as more than one:
        </p>
        <ul>
          <li>up to 100 objects: one profile,</li>
          <li>101 to 200 objects: two profiles,</li>
          <li>201 to 300 objects: three profiles, and so on.</li>
        </ul>
        <p>
          <em>Profiles billed</em> is that count for the whole domain. Where it is well above
          <em> Profiles</em>, some profiles have collected very many objects: look for an object
          type whose objects come often and are kept long.
        </p>
        <p>
          Prices are AWS&rsquo;s, differ by region and change, so that this console names none. The
          local service bills nobody.
        </p>
      </>
    ),
  },
  "domain-settings": {
    title: "Domain settings",
    body: (
      <>
        <dl>
          <dt>Days until data expires</dt>
          <dd>
            For objects that come in from now on. What is there already keeps the day it was given.
          </dd>
          <dt>Encryption key</dt>
          <dd>
            Data is always encrypted. With a key of your own in AWS KMS you decide who may use it,
            and can withdraw it. Object types may name another.
          </dd>
          <dt>Dead-letter queue</dt>
          <dd>
            An SQS queue that receives each object that could not be ingested, with the reason.
            Without one, nobody is told of an object that AWS took and could not ingest.
          </dd>
        </dl>
        <h3>What the queue needs</h3>
        <p>
          Its policy must let <code>profile.amazonaws.com</code> use <code>sqs:SendMessage</code>. A
          queue that is encrypted with a key of your own needs <code>kms:GenerateDataKey</code> and{" "}
          <code>kms:Decrypt</code> on that key for the same principal.
        </p>
        <h3>Saving</h3>
        <p>
          Only what you have changed is sent. If somebody else has changed the same settings in the
          meantime, nothing is sent and you see what is different.
        </p>
      </>
    ),
  },
  tags: {
    title: "Tags",
    body: (
      <>
        <p>
          Keys with values that you give to a domain, an object type or an integration: to find
          them, to split bills by them, and to write IAM policies that depend on them.
        </p>
        <ul>
          <li>Up to 50 tags; each key is there once.</li>
          <li>
            Keys may have letters, digits and <code>+ - = . _ : / , ; &lt;</code>, and cannot begin
            with <code>aws:</code>.
          </li>
          <li>A value may be empty.</li>
        </ul>
      </>
    ),
  },
} satisfies Record<string, HelpContent>;
