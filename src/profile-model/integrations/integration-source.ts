/** What feeds an integration, as far as its URI tells. */
export interface IntegrationSource {
  kind: "connect" | "flow" | "bucket" | "events" | "campaigns" | "other";
  /** What the source is called inside its service; the whole URI where that is not known. */
  name: string;
}

/** The forms of ARNs in the Service Authorization Reference of each service. */
const forms: readonly [kind: IntegrationSource["kind"], form: RegExp][] = [
  ["connect", /^arn:[^:]+:connect:[^:]*:[^:]*:instance\/([^/]+)$/u],
  ["flow", /^arn:[^:]+:appflow:[^:]*:[^:]*:flow\/(.+)$/su],
  ["bucket", /^(?:arn:[^:]+:s3:::|s3:\/\/)(.+)$/su],
  ["events", /^arn:[^:]+:app-integrations:[^:]*:[^:]*:event-integration\/(.+)$/su],
  ["events", /^arn:[^:]+:events:[^:]*:[^:]*:event-(?:bus|source)\/(.+)$/su],
  ["campaigns", /^arn:[^:]+:connect-campaigns:[^:]*:[^:]*:campaign\/(.+)$/su],
];

export function sourceOfUri(uri: string): IntegrationSource {
  for (const [kind, form] of forms) {
    const name = form.exec(uri)?.[1];
    if (name !== undefined) return { kind, name };
  }
  return { kind: "other", name: uri };
}
