import { accessKeyId, accountId, region, secretAccessKey } from "../local-service/identity.ts";

/** Where the API is on this server. */
export const apiPath = "/api";

/** What the page must know to send its requests: the JSON in its `<meta name="connection">`. */
export interface Connection {
  service: "local" | "aws";
  region: string;
  endpoint: string;
  /** With AWS only where the credentials say whose they are: STS, which always knows, is not asked. */
  accountId?: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

export const localConnection: Connection = {
  service: "local",
  region,
  endpoint: apiPath,
  accountId,
  credentials: { accessKeyId, secretAccessKey },
};

/** The page's credentials are placeholders: this server signs, so that no page ever holds AWS credentials. */
export function awsConnection(awsRegion: string, awsAccountId: string | undefined): Connection {
  return {
    service: "aws",
    region: awsRegion,
    endpoint: apiPath,
    ...(awsAccountId === undefined ? {} : { accountId: awsAccountId }),
    credentials: { accessKeyId: "signed-by-the-server", secretAccessKey: "signed-by-the-server" },
  };
}

const placeholder = '<meta name="connection" content="" />';

/**
 * Writes the connection into the page's head.
 *
 * @throws {Error} if `html` has no place for it
 */
export function writeConnection(html: string, connection: Connection): string {
  if (!html.includes(placeholder)) throw new Error(`index.html has no ${placeholder}`);
  const content = escapeHtml(JSON.stringify(connection));
  return html.replace(placeholder, () => `<meta name="connection" content="${content}" />`);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
