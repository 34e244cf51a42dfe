/** Where this page's Customer Profiles requests go, as the server that delivered the page wrote it into its head. */
export interface Connection {
  /** `local`: our own service answers. `aws`: AWS does, through a server that signs the requests anew. */
  service: "local" | "aws";
  region: string;
  /** Path or URL the API's paths are appended to. */
  endpoint: string;
  accountId?: string;
  /** Known ones for the local service, placeholders for AWS: a page never holds AWS credentials. */
  credentials: { accessKeyId: string; secretAccessKey: string };
}

function readConnection(): Connection {
  const content = document.querySelector<HTMLMetaElement>('meta[name="connection"]')?.content;
  if (!content) throw new Error("This page was delivered without its connection.");
  return JSON.parse(content) as Connection;
}

export const connection = readConnection();

/**
 * Which service, account (where it is known) and region what the browser keeps belongs to: one browser may know several that
 * have a domain of one name.
 */
export const connectionScope = [
  connection.service,
  connection.accountId ?? "",
  connection.region,
].join("/");

export const isLocalService = connection.service === "local";
