import { queryOptions } from "@tanstack/react-query";
import { isNotFound } from "./errors.ts";
import { type ObjectOfType, pageOfObjects } from "./profile-objects.ts";

/**
 * What contacts are kept as: the standard object that object types map contacts to, and Amazon Connect's own records by the
 * template that the integration names (Administrator Guide, "Contact record templates").
 */
const contactTypes = [
  "_communicationRecord",
  "CTR",
  "CTR-NoInferred",
  "CTR-AutoAssociateOnly",
] as const;

interface ProfileContacts {
  objects: ObjectOfType[];
  /** Whether these are all: of each type a hundred are read. */
  isComplete: boolean;
}

/** The requests for a profile's contacts, one for each type. */
export const listContactsInputs = (domainName: string, profileId: string) =>
  contactTypes.map((ObjectTypeName) => ({
    DomainName: domainName,
    ProfileId: profileId,
    ObjectTypeName,
    MaxResults: 100,
  }));

async function readContacts(
  domainName: string,
  profileId: string,
  signal: AbortSignal,
): Promise<ProfileContacts> {
  const pages = await Promise.all(
    listContactsInputs(domainName, profileId).map(async (input) => {
      try {
        const { objects, nextToken } = await pageOfObjects(input, signal);
        const objectTypeName = input.ObjectTypeName;
        return {
          objects: objects.map((object) => ({ ...object, objectTypeName })),
          isComplete: nextToken === undefined,
        };
      } catch (error) {
        // A domain need not have each of the types; that the profile is gone is said by what else is read of it.
        if (isNotFound(error)) return { objects: [], isComplete: true };
        throw error;
      }
    }),
  );
  return {
    objects: pages.flatMap(({ objects }) => objects),
    isComplete: pages.every(({ isComplete }) => isComplete),
  };
}

export const profileContactQueries = {
  /** The contacts of a profile, in no order. */
  ofProfile: (domainName: string, profileId: string) =>
    queryOptions({
      // Beside the profiles: what writes one may change them.
      queryKey: ["profiles", domainName, "contacts", profileId],
      queryFn: ({ signal }) => readContacts(domainName, profileId, signal),
    }),
};
