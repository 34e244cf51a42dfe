/**
 * The steps from an empty database to the current schema; `PRAGMA user_version` counts those that are done. A step that
 * has been released is never changed: what comes later is a step of its own, at the end of the list.
 */
export const migrations: readonly string[] = [
  // 1: domains, profiles and their keys.
  `
  CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
  ) STRICT;
  INSERT INTO secrets (name, value) VALUES ('next-token', randomblob(32));

  -- Times are milliseconds since the epoch.
  CREATE TABLE domains (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    settings TEXT NOT NULL,
    tags TEXT NOT NULL,
    profile_count INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;

  -- AUTOINCREMENT, so that a row that comes never takes the place of one that went: pages are cut by row id.
  CREATE TABLE profiles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain INTEGER NOT NULL REFERENCES domains (id) ON DELETE CASCADE,
    profile_id TEXT NOT NULL,
    fields TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (domain, profile_id)
  ) STRICT;

  -- Triggers, so that the count is right whichever way rows come and go.
  CREATE TRIGGER profile_counted AFTER INSERT ON profiles BEGIN
    UPDATE domains SET profile_count = profile_count + 1 WHERE id = new.domain;
  END;
  CREATE TRIGGER profile_uncounted AFTER DELETE ON profiles BEGIN
    UPDATE domains SET profile_count = profile_count - 1 WHERE id = old.domain;
  END;

  -- The primary key covers a search: domain, key and value give the profiles in the order of their row ids.
  CREATE TABLE profile_keys (
    domain INTEGER NOT NULL,
    key_name TEXT NOT NULL,
    -- In the form that searchKeyForm of the profile model gives it.
    value TEXT NOT NULL,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    -- 'field': follows a standard field of the profile. 'added': stays when fields change.
    origin TEXT NOT NULL CHECK (origin IN ('field', 'added')),
    PRIMARY KEY (domain, key_name, value, profile, origin)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX profile_keys_by_profile ON profile_keys (profile);
  `,
  // 2: identity resolution jobs and their results.
  `
  CREATE TABLE identity_resolution_jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain INTEGER NOT NULL REFERENCES domains (id) ON DELETE CASCADE,
    job_id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    message TEXT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    updated_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    profiles_reviewed INTEGER NOT NULL DEFAULT 0,
    matches_found INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX identity_resolution_jobs_by_domain ON identity_resolution_jobs (domain, id);

  CREATE TABLE match_groups (
    job INTEGER NOT NULL REFERENCES identity_resolution_jobs (id) ON DELETE CASCADE,
    -- The place in the order of GetMatches, from 1.
    rank INTEGER NOT NULL,
    match_id TEXT NOT NULL,
    -- A JSON array.
    profile_ids TEXT NOT NULL,
    confidence_score REAL NOT NULL,
    PRIMARY KEY (job, rank)
  ) STRICT, WITHOUT ROWID;
  `,
];
