import {
  BadRequestException,
  ResourceNotFoundException,
  type CreateProfileRequest,
} from "@aws-sdk/client-customer-profiles";
import { expect, test } from "vitest";
import { signedFetch } from "../testing/signed-fetch.ts";
import { newDomain, startService } from "../testing/started-service.ts";

const { client, endpoint, service } = await startService();

async function domainWithMatching(): Promise<string> {
  const DomainName = await newDomain(client);
  await client.updateDomain({ DomainName, Matching: { Enabled: true } });
  return DomainName;
}

async function createProfile(
  DomainName: string,
  fields: Omit<CreateProfileRequest, "DomainName">,
): Promise<string> {
  const { ProfileId = "" } = await client.createProfile({ DomainName, ...fields });
  return ProfileId;
}

function postJob(DomainName: string) {
  return signedFetch(endpoint, { path: `/_local/domains/${DomainName}/identity-resolution-jobs` });
}

/** Runs the domain's job to its end and gives its id. */
async function runJob(DomainName: string): Promise<string> {
  const { status, body } = await postJob(DomainName);
  expect({ status, body }).toEqual({ status: 200, body: { JobId: expect.any(String) } });
  await service.identityResolution.idle();
  return String(body["JobId"]);
}

async function groupsOf(DomainName: string): Promise<string[][]> {
  const { Matches = [] } = await client.getMatches({ DomainName, MaxResults: 100 });
  return Matches.map(({ ProfileIds = [] }) => ProfileIds.toSorted());
}

test("finds the example of the GetMatches documentation, and leaves strangers alone", async () => {
  const DomainName = await domainWithMatching();
  const john = await createProfile(DomainName, {
    FirstName: "John",
    LastName: "Doe",
    EmailAddress: "JOHN_DOE@ANYCOMPANY.COM",
    PhoneNumber: "555-010-0000",
  });
  const jhn = await createProfile(DomainName, {
    FirstName: "Jhn",
    LastName: "Doe",
    PersonalEmailAddress: "johndoe@anycompany.com",
    HomePhoneNumber: "+1-555-010-0000",
  });
  await createProfile(DomainName, {
    FirstName: "Jane",
    LastName: "Roe",
    PhoneNumber: "555-010-0001",
  });
  await createProfile(DomainName, {
    FirstName: "John",
    LastName: "Smith",
    EmailAddress: "john@example.com",
    BirthDate: "1950-01-30",
  });
  await createProfile(DomainName, {
    FirstName: "John",
    LastName: "Smith",
    EmailAddress: "js1980@example.org",
    BirthDate: "1980-07-02",
  });

  const JobId = await runJob(DomainName);

  const { Matches, PotentialMatches, MatchGenerationDate } = await client.getMatches({
    DomainName,
  });
  expect(PotentialMatches).toBe(1);
  expect(Matches).toHaveLength(1);
  expect(Matches?.[0]?.ProfileIds?.toSorted()).toEqual([john, jhn].toSorted());
  expect(Matches?.[0]?.ConfidenceScore).toBeGreaterThan(0.9);
  expect(Matches?.[0]?.ConfidenceScore).toBeLessThan(1);
  const job = await client.getIdentityResolutionJob({ DomainName, JobId });
  expect(job).toMatchObject({
    DomainName,
    JobId,
    Status: "COMPLETED",
    JobStats: { NumberOfProfilesReviewed: 5, NumberOfMatchesFound: 1, NumberOfMergesDone: 0 },
    JobEndTime: MatchGenerationDate,
  });
  expect(job.JobExpirationTime?.getTime()).toBeGreaterThan(job.JobStartTime?.getTime() ?? 0);
});

test.each([
  ["john_doe@anycompany.com", "JOHN_DOE@ANYCOMPANY.COM"],
  ["johndoe@anycompany.com", "JOHN_DOE@ANYCOMPANY.COM"],
])("a misspelt name and one mailbox are enough: %s and %s", async (one, other) => {
  const DomainName = await domainWithMatching();
  const ids = [
    await createProfile(DomainName, { FirstName: "John", LastName: "Doe", EmailAddress: one }),
    await createProfile(DomainName, { FirstName: "Jhn", LastName: "Doe", EmailAddress: other }),
  ];
  await runJob(DomainName);
  expect(await groupsOf(DomainName)).toEqual([ids.toSorted()]);
});

test("a family that shares a phone number is not one person", async () => {
  const DomainName = await domainWithMatching();
  for (const FirstName of ["Ann", "Robert", "Chloe"]) {
    await createProfile(DomainName, {
      FirstName,
      LastName: "Lee",
      HomePhoneNumber: "+12065550111",
    });
  }
  await runJob(DomainName);
  expect(await groupsOf(DomainName)).toEqual([]);
});

test("before the first run there are no matches, and that is no error", async () => {
  const DomainName = await domainWithMatching();
  const { Matches, PotentialMatches, MatchGenerationDate, NextToken } = await client.getMatches({
    DomainName,
  });
  expect({ Matches, PotentialMatches }).toEqual({ Matches: [], PotentialMatches: 0 });
  expect(MatchGenerationDate).toBeUndefined();
  expect(NextToken).toBeUndefined();
});

test("pages through the groups, the surest first, each once", async () => {
  const DomainName = await domainWithMatching();
  const people = ["Ann Lee", "Bo Chan", "Cy Dorn", "Dee Ek", "Eve Fox", "Flo Gray", "Gus Holt"];
  for (const [index, name] of people.entries()) {
    const [FirstName = "", LastName = ""] = name.split(" ");
    const EmailAddress = `${FirstName}.${LastName}@example.com`;
    await createProfile(DomainName, { FirstName, LastName, EmailAddress });
    const initial = index % 2 === 0 ? {} : { FirstName: FirstName.slice(0, 1) };
    await createProfile(DomainName, { FirstName, LastName, EmailAddress, ...initial });
  }
  await runJob(DomainName);
  const scores: number[] = [];
  const ids = new Set<string>();
  const pageSizes: number[] = [];
  let token: string | undefined;
  do {
    const page = await client.getMatches({ DomainName, MaxResults: 3, NextToken: token });
    expect(page.PotentialMatches).toBe(7);
    pageSizes.push(page.Matches?.length ?? 0);
    for (const { MatchId = "", ConfidenceScore = -1 } of page.Matches ?? []) {
      ids.add(MatchId);
      scores.push(ConfidenceScore);
    }
    token = page.NextToken;
  } while (token !== undefined);
  expect(pageSizes).toEqual([3, 3, 1]);
  expect(ids.size).toBe(7);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBeGreaterThan(1);
});

test("a token of an earlier run is refused, since its groups are gone", async () => {
  const DomainName = await domainWithMatching();
  for (const name of ["Ann Lee", "Bo Chan"]) {
    const [FirstName = "", LastName = ""] = name.split(" ");
    const fields = { FirstName, LastName, EmailAddress: `${FirstName}.${LastName}@example.com` };
    await createProfile(DomainName, fields);
    await createProfile(DomainName, fields);
  }
  await runJob(DomainName);
  const { NextToken } = await client.getMatches({ DomainName, MaxResults: 1 });
  expect(NextToken).toBeDefined();
  await runJob(DomainName);
  await expect(client.getMatches({ DomainName, MaxResults: 1, NextToken })).rejects.toThrow(
    BadRequestException,
  );
});

test("a group stays listed after its profiles were merged, and is gone after the next run", async () => {
  const DomainName = await domainWithMatching();
  const fields = { FirstName: "Ann", LastName: "Lee", EmailAddress: "ann.lee@example.com" };
  const MainProfileId = await createProfile(DomainName, fields);
  const other = await createProfile(DomainName, fields);
  await runJob(DomainName);
  await client.mergeProfiles({ DomainName, MainProfileId, ProfileIdsToBeMerged: [other] });
  expect(await groupsOf(DomainName)).toEqual([[MainProfileId, other].toSorted()]);
  await runJob(DomainName);
  expect(await groupsOf(DomainName)).toEqual([]);
});

test("a group of the same profiles has the same MatchId in every run", async () => {
  const DomainName = await domainWithMatching();
  const fields = { FirstName: "Ann", LastName: "Lee", EmailAddress: "ann.lee@example.com" };
  await createProfile(DomainName, fields);
  await createProfile(DomainName, fields);
  await runJob(DomainName);
  const { Matches: first } = await client.getMatches({ DomainName });
  await runJob(DomainName);
  const { Matches: second } = await client.getMatches({ DomainName });
  expect(first?.[0]?.MatchId).toMatch(/^[a-f0-9]{32}$/u);
  expect(second).toEqual(first);
});

test("lists jobs, the newest first, in pages", async () => {
  const DomainName = await domainWithMatching();
  const jobIds = [await runJob(DomainName), await runJob(DomainName), await runJob(DomainName)];
  const first = await client.listIdentityResolutionJobs({ DomainName, MaxResults: 2 });
  const rest = await client.listIdentityResolutionJobs({ DomainName, NextToken: first.NextToken });
  const listed = [first, rest].flatMap(({ IdentityResolutionJobsList = [] }) =>
    IdentityResolutionJobsList.map(({ JobId }) => JobId),
  );
  expect(listed).toEqual(jobIds.toReversed());
  expect(rest.NextToken).toBeUndefined();
});

test("a second job of a domain is refused while one has not ended", async () => {
  const DomainName = await domainWithMatching();
  await postJob(DomainName);
  const second = await postJob(DomainName);
  expect(second).toMatchObject({ status: 400, errorType: "BadRequestException" });
  await service.identityResolution.idle();
  const { IdentityResolutionJobsList } = await client.listIdentityResolutionJobs({ DomainName });
  expect(IdentityResolutionJobsList).toHaveLength(1);
});

test("jobs of two domains run one after the other; turning matching off deletes the one that waits", async () => {
  const running = await domainWithMatching();
  const waiting = await domainWithMatching();
  await postJob(running);
  await postJob(waiting);
  const before = await client.listIdentityResolutionJobs({ DomainName: waiting });
  expect(before.IdentityResolutionJobsList?.map(({ Status }) => Status)).toEqual(["PENDING"]);
  await client.updateDomain({ DomainName: waiting, Matching: { Enabled: false } });
  await service.identityResolution.idle();
  const after = await client.listIdentityResolutionJobs({ DomainName: waiting });
  expect(after.IdentityResolutionJobsList).toEqual([]);
  const other = await client.listIdentityResolutionJobs({ DomainName: running });
  expect(other.IdentityResolutionJobsList?.map(({ Status }) => Status)).toEqual(["COMPLETED"]);
});

test("a domain without matching has no job to run", async () => {
  const DomainName = await newDomain(client);
  const answer = await postJob(DomainName);
  expect(answer).toMatchObject({ status: 400, errorType: "BadRequestException" });
  const { IdentityResolutionJobsList } = await client.listIdentityResolutionJobs({ DomainName });
  expect(IdentityResolutionJobsList).toEqual([]);
});

test("an unknown domain and an unknown job are not found", async () => {
  const DomainName = await domainWithMatching();
  const JobId = "0".repeat(32);
  const answer = await postJob("nowhere");
  expect(answer).toMatchObject({ status: 404, errorType: "ResourceNotFoundException" });
  await expect(client.getMatches({ DomainName: "nowhere" })).rejects.toThrow(
    ResourceNotFoundException,
  );
  await expect(client.getIdentityResolutionJob({ DomainName, JobId })).rejects.toThrow(
    ResourceNotFoundException,
  );
});

test("nobody runs a job without a signature", async () => {
  const DomainName = await domainWithMatching();
  const path = `/_local/domains/${DomainName}/identity-resolution-jobs`;
  const response = await fetch(endpoint + path, { method: "POST" });
  expect(response.status).toBe(403);
  const { IdentityResolutionJobsList } = await client.listIdentityResolutionJobs({ DomainName });
  expect(IdentityResolutionJobsList).toEqual([]);
});
