import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { MatchGroup } from "../store/identity-resolution-jobs.ts";
import { findMatchGroups } from "./find-match-groups.ts";

/** Where the worker finds the profiles: in the database's file, or, when there is none, in what it is sent. */
export type MatchWorkerInput = { file: string; domain: number } | { profiles: string[] };

/** In this order: one `loaded`, any number of `groups`, the surest first, and one `done`. */
export type MatchWorkerReport =
  | { type: "loaded"; profilesReviewed: number }
  | { type: "groups"; groups: MatchGroup[] }
  | { type: "done" };

/** So many that writing them does not keep the service's thread from its requests for long. */
const groupsPerReport = 250;

function loadProfiles(input: MatchWorkerInput): IdentifiedProfile[] {
  if ("profiles" in input) {
    return input.profiles.map((fields) => JSON.parse(fields) as IdentifiedProfile);
  }
  const connection = new DatabaseSync(input.file, { readOnly: true });
  try {
    return Array.from(
      connection
        .prepare("SELECT fields FROM profiles WHERE domain = ? ORDER BY id")
        .iterate(input.domain),
      (row) => JSON.parse(String(row["fields"])) as IdentifiedProfile,
    );
  } finally {
    connection.close();
  }
}

function report(message: MatchWorkerReport): void {
  parentPort?.postMessage(message);
}

const profiles = loadProfiles(workerData as MatchWorkerInput);
report({ type: "loaded", profilesReviewed: profiles.length });
const groups = findMatchGroups(profiles);
for (let first = 0; first < groups.length; first += groupsPerReport) {
  report({ type: "groups", groups: groups.slice(first, first + groupsPerReport) });
}
report({ type: "done" });
