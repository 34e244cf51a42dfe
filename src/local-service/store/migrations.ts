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
  // Profile objects, standard objects, where a profile's fields came from, history and dead letters.
  `
  ALTER TABLE domains ADD COLUMN object_count INTEGER NOT NULL DEFAULT 0;
  -- Bytes of all objects.
  ALTER TABLE domains ADD COLUMN object_bytes INTEGER NOT NULL DEFAULT 0;
  -- What MeteringProfileCount counts beside the profiles: one for each 100 objects of a profile beyond its first 100.
  ALTER TABLE domains ADD COLUMN metering_surplus INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE profiles ADD COLUMN object_count INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE profiles ADD COLUMN object_bytes INTEGER NOT NULL DEFAULT 0;
  -- JSON, see provenance.ts; null where every field was set by hand.
  ALTER TABLE profiles ADD COLUMN provenance TEXT;

  -- Profiles that have, or once had, a field or a key from an object type.
  CREATE TABLE profile_sources (
    domain INTEGER NOT NULL,
    object_type TEXT NOT NULL,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    PRIMARY KEY (domain, object_type, profile)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX profile_sources_by_profile ON profile_sources (profile);

  -- A row is one ingestion: an object that replaces another is a new row, so that ids are in the order of ingestion.
  CREATE TABLE profile_objects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain INTEGER NOT NULL,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    object_type TEXT NOT NULL,
    -- ProfileObjectUniqueKey.
    unique_key TEXT NOT NULL,
    size INTEGER NOT NULL,
    ingested_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    -- JSON as it was sent.
    content TEXT NOT NULL,
    UNIQUE (domain, object_type, unique_key)
  ) STRICT;
  CREATE INDEX profile_objects_by_profile ON profile_objects (profile, object_type, id);
  CREATE INDEX profile_objects_by_expiry ON profile_objects (expires_at, domain, profile, size);

  -- Keys that objects brought: origin 'ingested' and the object type, which is empty for the others.
  CREATE TABLE profile_keys_with_types (
    domain INTEGER NOT NULL,
    key_name TEXT NOT NULL,
    value TEXT NOT NULL,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('field', 'added', 'ingested')),
    object_type TEXT NOT NULL DEFAULT '' CHECK ((object_type <> '') = (origin = 'ingested')),
    PRIMARY KEY (domain, key_name, value, profile, origin, object_type)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO profile_keys_with_types (domain, key_name, value, profile, origin)
    SELECT domain, key_name, value, profile, origin FROM profile_keys;
  DROP TABLE profile_keys;
  ALTER TABLE profile_keys_with_types RENAME TO profile_keys;
  CREATE INDEX profile_keys_by_profile ON profile_keys (profile, origin);

  CREATE TRIGGER object_counted AFTER INSERT ON profile_objects BEGIN
    UPDATE domains SET object_count = object_count + 1, object_bytes = object_bytes + new.size WHERE id = new.domain;
    UPDATE profiles SET object_count = object_count + 1, object_bytes = object_bytes + new.size WHERE id = new.profile;
  END;
  CREATE TRIGGER object_uncounted AFTER DELETE ON profile_objects BEGIN
    UPDATE domains SET object_count = object_count - 1, object_bytes = object_bytes - old.size WHERE id = old.domain;
    UPDATE profiles SET object_count = object_count - 1, object_bytes = object_bytes - old.size WHERE id = old.profile;
  END;
  CREATE TRIGGER object_moved AFTER UPDATE OF profile ON profile_objects BEGIN
    UPDATE profiles SET object_count = object_count - 1, object_bytes = object_bytes - old.size WHERE id = old.profile;
    UPDATE profiles SET object_count = object_count + 1, object_bytes = object_bytes + new.size WHERE id = new.profile;
  END;
  CREATE TRIGGER profile_metered AFTER UPDATE OF object_count ON profiles
    WHEN (new.object_count - 1) / 100 <> (old.object_count - 1) / 100 BEGIN
    UPDATE domains SET metering_surplus = metering_surplus + (new.object_count - 1) / 100 - (old.object_count - 1) / 100
      WHERE id = new.domain;
  END;
  CREATE TRIGGER profile_unmetered AFTER DELETE ON profiles WHEN old.object_count > 100 BEGIN
    UPDATE domains SET metering_surplus = metering_surplus - (old.object_count - 1) / 100 WHERE id = old.domain;
  END;

  CREATE TABLE standard_objects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain INTEGER NOT NULL,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    -- '_asset', '_case', ...
    object_type TEXT NOT NULL,
    unique_key TEXT NOT NULL,
    -- JSON by target path, like the provenance of a profile.
    target_values TEXT NOT NULL,
    provenance TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    UNIQUE (domain, object_type, unique_key)
  ) STRICT;
  CREATE INDEX standard_objects_by_profile ON standard_objects (profile, object_type, id);
  CREATE INDEX standard_objects_by_expiry ON standard_objects (expires_at);

  CREATE TABLE standard_object_keys (
    domain INTEGER NOT NULL,
    object_type TEXT NOT NULL,
    key_name TEXT NOT NULL,
    value TEXT NOT NULL,
    object INTEGER NOT NULL REFERENCES standard_objects (id) ON DELETE CASCADE,
    PRIMARY KEY (domain, object_type, key_name, value, object)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX standard_object_keys_by_object ON standard_object_keys (object);

  -- Objects of these types go in portions; until none is left nothing new of the type is taken.
  CREATE TABLE object_type_removals (
    domain INTEGER NOT NULL REFERENCES domains (id) ON DELETE CASCADE,
    object_type TEXT NOT NULL,
    PRIMARY KEY (domain, object_type)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE profile_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The profile that it is listed under; a merge moves it.
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    action TEXT NOT NULL,
    object_type TEXT NOT NULL,
    object_key TEXT,
    performed_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    content TEXT,
    -- Row of the object whose content is the record's, as long as it is there.
    object INTEGER
  ) STRICT;
  CREATE INDEX profile_history_by_profile ON profile_history (profile, id);

  CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain INTEGER NOT NULL REFERENCES domains (id) ON DELETE CASCADE,
    object_type TEXT NOT NULL,
    unique_key TEXT NOT NULL,
    reason TEXT NOT NULL,
    message TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX dead_letters_by_domain ON dead_letters (domain, id);
  CREATE INDEX dead_letters_by_time ON dead_letters (received_at);
  `,
  // Object types.
  `
  -- Drawn anew whenever the object types of the domain change, so that what is kept of them in memory is known to be
  -- true; a count would come to the same number again after a rollback. 53 bits, which a JavaScript number has.
  ALTER TABLE domains ADD COLUMN object_types_version INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE object_types (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain INTEGER NOT NULL REFERENCES domains (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- JSON: the members of PutProfileObjectType.
    definition TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (domain, name)
  ) STRICT;

  CREATE TRIGGER object_type_inserted AFTER INSERT ON object_types BEGIN
    UPDATE domains SET object_types_version = random() & 9007199254740991 WHERE id = new.domain;
  END;
  CREATE TRIGGER object_type_updated AFTER UPDATE OF definition ON object_types BEGIN
    UPDATE domains SET object_types_version = random() & 9007199254740991 WHERE id = new.domain;
  END;
  CREATE TRIGGER object_type_deleted AFTER DELETE ON object_types BEGIN
    UPDATE domains SET object_types_version = random() & 9007199254740991 WHERE id = old.domain;
  END;
  `,
  // Integrations.
  `
  CREATE TABLE integrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain INTEGER NOT NULL REFERENCES domains (id) ON DELETE CASCADE,
    uri TEXT NOT NULL,
    -- JSON: the members of PutIntegration that GetIntegration returns.
    settings TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (domain, uri)
  ) STRICT;
  CREATE INDEX integrations_by_uri ON integrations (uri, id);

  CREATE TABLE integration_object_types (
    integration INTEGER NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
    object_type TEXT NOT NULL,
    -- 0 from when the object type was deleted until the integration is put again.
    enabled INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (integration, object_type)
  ) STRICT, WITHOUT ROWID;
  `,
  // Deleted domains, whose rows go by and by.
  `
  ALTER TABLE domains ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX deleted_domains ON domains (id) WHERE deleted = 1;
  `,
  // Similar profiles, rule-based matching and merging by itself.
  `
  ALTER TABLE identity_resolution_jobs ADD COLUMN merges_done INTEGER NOT NULL DEFAULT 0;

  -- match_groups by their profiles.
  CREATE TABLE match_group_members (
    job INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    profile_id TEXT NOT NULL,
    PRIMARY KEY (job, profile_id, rank),
    FOREIGN KEY (job, rank) REFERENCES match_groups (job, rank) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX match_group_members_by_group ON match_group_members (job, rank);
  INSERT INTO match_group_members (job, rank, profile_id)
    SELECT DISTINCT job, rank, value FROM match_groups, json_each(match_groups.profile_ids);
  CREATE TRIGGER match_group_inserted AFTER INSERT ON match_groups BEGIN
    INSERT INTO match_group_members (job, rank, profile_id)
      SELECT DISTINCT new.job, new.rank, value FROM json_each(new.profile_ids);
  END;
  CREATE INDEX match_groups_by_id ON match_groups (job, match_id);

  -- One version of a domain's matching rules: those in force, and those replaced of which there still are rows.
  CREATE TABLE rule_sets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    domain INTEGER NOT NULL REFERENCES domains (id) ON DELETE CASCADE,
    -- The profiles that were there before the rules are looked at in the order of their ids: up to this one so far,
    -- null when to the end.
    looked_at TEXT DEFAULT '',
    replaced INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX rule_sets_in_force ON rule_sets (domain) WHERE replaced = 0;
  CREATE INDEX rule_sets_by_domain ON rule_sets (domain);

  -- What a profile has at a level, hashed: profiles match at a level where they have a key in common.
  CREATE TABLE rule_match_keys (
    rule_set INTEGER NOT NULL REFERENCES rule_sets (id) ON DELETE CASCADE,
    -- Of the level and the values.
    hash BLOB NOT NULL,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    level INTEGER NOT NULL,
    PRIMARY KEY (rule_set, hash, profile)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX rule_match_keys_by_profile ON rule_match_keys (profile);

  CREATE TABLE rule_match_groups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule_set INTEGER NOT NULL REFERENCES rule_sets (id) ON DELETE CASCADE,
    match_id TEXT NOT NULL,
    -- The weakest level that holds the group together.
    level INTEGER NOT NULL,
    -- Whether profiles of it match at a level at which they are merged.
    to_merge INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX rule_match_groups_by_rule_set ON rule_match_groups (rule_set, id);
  CREATE INDEX rule_match_groups_by_match_id ON rule_match_groups (match_id);
  CREATE INDEX rule_match_groups_to_merge ON rule_match_groups (id) WHERE to_merge = 1;

  CREATE TABLE rule_match_members (
    profile INTEGER PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
    match_group INTEGER NOT NULL REFERENCES rule_match_groups (id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX rule_match_members_by_group ON rule_match_members (match_group, profile);

  -- Profiles to be held against the rules.
  CREATE TABLE rule_match_changes (
    profile INTEGER PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE
  ) STRICT;
  CREATE TRIGGER profile_to_match AFTER INSERT ON profiles
    WHEN EXISTS (SELECT 1 FROM rule_sets WHERE domain = new.domain AND replaced = 0) BEGIN
    INSERT OR IGNORE INTO rule_match_changes (profile) VALUES (new.id);
  END;
  CREATE TRIGGER profile_to_match_again AFTER UPDATE OF fields ON profiles
    WHEN EXISTS (SELECT 1 FROM rule_sets WHERE domain = new.domain AND replaced = 0) BEGIN
    INSERT OR IGNORE INTO rule_match_changes (profile) VALUES (new.id);
  END;
  -- Those it matched may match no longer.
  CREATE TRIGGER matched_profile_deleted BEFORE DELETE ON profiles BEGIN
    INSERT OR IGNORE INTO rule_match_changes (profile)
      SELECT others.profile FROM rule_match_members AS own
      JOIN rule_match_members AS others ON others.match_group = own.match_group
      WHERE own.profile = old.id AND others.profile <> old.id;
  END;
  `,
  // Row ids of domains that went are not used again: NextTokens are bound to them.
  `
  CREATE TABLE last_domain (id INTEGER NOT NULL) STRICT;
  INSERT INTO last_domain (id) SELECT coalesce(max(id), 0) FROM domains;
  `,
];
