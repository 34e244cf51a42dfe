import { standardFields } from "../../../../profile-model/fields.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { isNotFound } from "../../../api/errors.ts";
import { profileKeyMutations } from "../../../api/profile-keys.ts";
import { profileObjectMutations, readObject } from "../../../api/profile-objects.ts";
import { profileMutations, readAgain } from "../../../api/profiles.ts";
import { runMutation } from "../../../api/query-client.ts";
import { fieldsToSet } from "./fields-to-set.ts";
import type { RecreationTools } from "./run-recreation.ts";

/** How long a service that ingests in the background is waited for, in milliseconds between two looks. */
const looks = [0, 250, 500, 1_000, 2_000, 4_000];

/** The steps of a re-creation as requests to the service. */
export function recreationTools(DomainName: string): Omit<RecreationTools, "keep" | "isPaused"> {
  return {
    createProfile: async (profile) => {
      const { ProfileId } = await runMutation(profileMutations.create, {
        DomainName,
        ...fieldsOf(profile),
      });
      if (!ProfileId) throw new Error("CreateProfile gave no ProfileId.");
      return ProfileId;
    },
    addKey: async (ProfileId, { name, value }) => {
      const input = { DomainName, ProfileId, KeyName: name, Values: [value] };
      await runMutation(profileKeyMutations.add, input);
    },
    removeKey: async (ProfileId, { name, value }) => {
      const input = { DomainName, ProfileId, KeyName: name, Values: [value] };
      await unlessNotFound(runMutation(profileKeyMutations.remove, input));
    },
    putObject: async (ObjectTypeName, content) => {
      const input = { DomainName, ObjectTypeName, Object: content };
      await runMutation(profileObjectMutations.put, input);
    },
    removeObject: async (ProfileId, ObjectTypeName, ProfileObjectUniqueKey) => {
      const input = { DomainName, ProfileId, ObjectTypeName, ProfileObjectUniqueKey };
      await unlessNotFound(runMutation(profileObjectMutations.remove, input));
    },
    hasObject: async (profileId, objectTypeName, uniqueKey) => {
      for (const milliseconds of looks) {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        if (await readObject(DomainName, profileId, objectTypeName, uniqueKey)) return true;
      }
      return false;
    },
    readProfile: async (profileId) => (await readAgain(DomainName, [profileId])).profiles[0],
    setFields: async (ProfileId, differences) => {
      const input = { DomainName, ProfileId, ...fieldsToSet(differences) };
      await runMutation(profileMutations.update, input);
    },
  };
}

function fieldsOf(profile: IdentifiedProfile) {
  const fields = Object.fromEntries(
    standardFields.flatMap(({ name }) =>
      profile[name] === undefined ? [] : [[name, profile[name]]],
    ),
  );
  return { ...fields, ...(profile.Attributes && { Attributes: profile.Attributes }) };
}

async function unlessNotFound(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
