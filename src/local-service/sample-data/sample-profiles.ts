import { createHash } from "node:crypto";
import { faker } from "@faker-js/faker/locale/en";
import type { IdentifiedProfile, Profile } from "../../profile-model/profile.ts";
import { Population, referenceDate } from "./population.ts";
import { nextSituation } from "./situations.ts";

/** Another seed is another sample; the same seed and count are the same sample, whenever and wherever it is made. */
const seed = 20_260_101;

/** The profile of one person; `person` is the truth that the profile does not tell. */
export interface IdentifiedSampleProfile {
  person: string;
  profile: IdentifiedProfile;
}

/**
 * The first `count` profiles of the sample, one at a time and without keeping them, so that a million cost no more
 * memory than ten. The smaller sample is the beginning of the larger.
 *
 * @param skip leaves out so many at the beginning.
 *
 * One iteration at a time: they share faker's generator of random numbers.
 */
export function* sampleProfiles(
  count: number,
  skip = 0,
): Generator<IdentifiedSampleProfile, void, void> {
  faker.seed(seed);
  faker.setDefaultRefDate(referenceDate);
  const population = new Population(faker);
  for (let made = 0; made < count;) {
    for (const { person, profile } of nextSituation(population)) {
      if (made === count) return;
      if (made >= skip) {
        yield { person, profile: { ...withoutGaps(profile), ProfileId: profileId(made) } };
      }
      made += 1;
    }
  }
}

function profileId(ordinal: number): string {
  return createHash("sha256").update(`${seed}:${ordinal}`).digest("hex").slice(0, 32);
}

function withoutGaps(profile: Profile): Profile {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
}
