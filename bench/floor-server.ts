/**
 * The floor: a bare `node:http` server on the same database that does what a request needs at the least and nothing
 * else. It checks no signature and no limits.
 *
 *   node bench/floor-server.ts <database> <domain's row id> <scratch database>
 *
 * `POST …search-profiles` looks a key up and answers with the profile; anything else inserts the body into a table of
 * the scratch database, a transaction on the disk for each.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";

const [file = "", domain = "", scratch = ""] = process.argv.slice(2);
const store = new DatabaseSync(file, { readOnly: true });
store.exec("PRAGMA cache_size = -65536");
const lookUp = store.prepare(
  `SELECT fields FROM profile_keys JOIN profiles ON profiles.id = profile
   WHERE profile_keys.domain = ? AND key_name = ? AND value = ?`,
);
const written = new DatabaseSync(scratch);
written.exec(
  `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
   CREATE TABLE IF NOT EXISTS bodies (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT`,
);
const insert = written.prepare("INSERT INTO bodies (body) VALUES (?)");

function search(body: string): string {
  const { KeyName, Values } = JSON.parse(body) as { KeyName: string; Values: [string] };
  const found = lookUp.all(Number(domain), KeyName, Values[0]);
  return `{"Items":[${found.map((row) => row["fields"] as string).join(",")}],"NextToken":null}`;
}

function write(body: string): string {
  const { lastInsertRowid } = insert.run(body);
  return `{"Row":${lastInsertRowid}}`;
}

function readBody(request: IncomingMessage, use: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => use(Buffer.concat(chunks).toString()));
}

const server = createServer((request, response) => {
  readBody(request, (body) => {
    const text = request.url?.endsWith("/profiles/search") ? search(body) : write(body);
    response
      .writeHead(200, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
      })
      .end(text);
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`Floor listening on http://127.0.0.1:${port}\n`);
});
