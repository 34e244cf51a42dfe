import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { sharedObjectType } from "../../../api/shared-object-type.ts";

/** What sharing creates, what it costs, who sees it. */
export function WhatSharingDoes({ isOn }: { isOn: boolean }) {
  return (
    <Container header={<Header variant="h2">{isOn ? "What this means" : "What this does"}</Header>}>
      <ul>
        <li>
          <b>What it creates.</b> An object type, <code>{sharedObjectType}</code>. Each decision
          becomes an object of it on every profile of the group; a merge becomes one on the profile
          that is kept, with a snapshot of the profiles before. Nothing is written into the fields
          of a profile, and the objects move with it when it is merged.
        </li>
        <li>
          <b>What is in it.</b> The decision with its note, scores, ids and time, the name that the
          reviewer gives below, and in a snapshot all fields and objects of the profiles. A snapshot
          whose objects would take more than two megabytes is shared without them; the browser of
          the reviewer keeps all of it.
        </li>
        <li>
          <b>What it costs.</b> The objects count like any others: toward the 1,000 objects and
          51,200 KB of a profile, and toward AWS&rsquo;s price, where a profile with more than 100
          objects counts as two. On a profile that is full they make room before others do.
        </li>
        <li>
          <b>Who sees it.</b> Everyone who may list profile objects of this domain, in this console
          or elsewhere, and whatever exports its objects.
        </li>
        <li>
          <b>Whose decisions.</b> Those of every browser that opens the matches of this domain: what
          it has decided before, too.
        </li>
        <li>
          <b>When a colleague sees a decision.</b> When the queue or a review shows one of its
          profiles, within a minute. Groups that nobody has looked at stand in the queue as new
          until then, unless all are read here.
        </li>
        <li>
          <b>Turning it off</b> deletes the object type with all its objects, for everybody. What a
          browser has seen of it stays in that browser.
        </li>
      </ul>
    </Container>
  );
}
