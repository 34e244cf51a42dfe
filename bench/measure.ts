import { join } from "node:path";
import { copyRate, fillStore } from "./filled-store.ts";
import {
  startFloor,
  startGenerator,
  startService,
  type Generator,
  type RunningServer,
} from "./processes.ts";
import { creations, defineObjectType, merges, objects, searches } from "./requests.ts";
import type { RequestToSign } from "./signed-requests.ts";
import { megabytes, milliseconds, percent, perSecond, type Figure } from "./table.ts";
import { medianOf, type Timings } from "./timings.ts";

const searchesPerSeries = 10_000;
const seriesEach = 3;
const writes = 6000;
const mergeCount = 1500;
const searchConnections = 8;
const writeConnections = 32;

interface Servers {
  service: RunningServer;
  floor: RunningServer;
  generator: Generator;
}

/** Timings, and processor time of one request in milliseconds: that hardly depends on what else the machine does. */
type Measured = Timings & { processor: number };

interface Compared {
  service: Measured;
  floor: Measured;
  /** Of the service's event loop, milliseconds. */
  longestBlock: number;
}

/** Floor and service by turns, so that what else the machine does falls on both. */
async function compare(
  { service, floor, generator }: Servers,
  series: readonly (readonly RequestToSign[])[],
  connections: number,
): Promise<Compared> {
  await Promise.all([service.figures(), floor.figures()]);
  const both = series.flatMap((requests) => [
    { endpoint: floor.endpoint, requests },
    { endpoint: service.endpoint, requests },
  ]);
  const results = await generator.run({ endpoint: service.endpoint, series: both, connections });
  const [ofService, ofFloor] = await Promise.all([service.figures(), floor.figures()]);
  const requests = series.reduce((sum, { length }) => sum + length, 0);
  return {
    floor: {
      ...medianOf(results.series.filter((_, index) => index % 2 === 0)),
      processor: ofFloor.processor / requests,
    },
    service: {
      ...medianOf(results.series.filter((_, index) => index % 2 === 1)),
      processor: ofService.processor / requests,
    },
    longestBlock: ofService.longestBlock,
  };
}

const latencies = ({ p50, p99 }: Timings): string =>
  `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`;

function processorFigure({ service, floor }: Compared): Figure {
  return {
    name: "… processor time of a request",
    value: milliseconds(service.processor),
    floor: milliseconds(floor.processor),
    ratio: `× ${(service.processor / floor.processor).toFixed(1)}`,
  };
}

function searchFigures(compared: Compared): Figure[] {
  const { service, floor } = compared;
  return [
    {
      name: "SearchProfiles by key, 8 connections",
      value: perSecond(service.rate),
      floor: perSecond(floor.rate),
      ratio: percent(service.rate / floor.rate),
      target: "≥ 50 % of the floor",
      met: service.rate / floor.rate >= 0.5,
    },
    {
      name: "… how long it takes",
      value: latencies(service),
      floor: latencies(floor),
      ratio: `p99 × ${(service.p99 / floor.p99).toFixed(1)}`,
      target: "p99 ≤ 10 ms",
      met: service.p99 <= 10,
    },
    processorFigure(compared),
  ];
}

function writeFigure(name: string, { service, floor }: Compared): Figure {
  return {
    name: `${name}, durable, ${writeConnections} connections`,
    value: perSecond(service.rate),
    floor: perSecond(floor.rate),
    ratio: percent(service.rate / floor.rate),
    target: "≥ 1,500/s",
    met: service.rate >= 1500,
  };
}

function mergeFigure({ service, floor }: Compared): Figure {
  return {
    name: "MergeProfiles, 1 connection",
    value: latencies(service),
    floor: latencies(floor),
    ratio: `p99 × ${(service.p99 / floor.p99).toFixed(1)}`,
    target: "p99 ≤ 20 ms",
    met: service.p99 <= 20,
  };
}

async function measureRequests(
  servers: Servers,
  profiles: number,
  profileIds: readonly string[],
): Promise<Figure[]> {
  const { service, floor, generator } = servers;
  const series = Array.from({ length: seriesEach }, (_, index) => index);
  // Once beforehand, for the compiler and the page cache.
  await compare(servers, [searches(searchesPerSeries, profiles, 13)], searchConnections);
  const searching = await compare(
    servers,
    series.map((index) => searches(searchesPerSeries, profiles, 101 * index)),
    searchConnections,
  );
  const { endpoint } = service;
  await generator.run({
    endpoint,
    series: [{ endpoint, requests: [defineObjectType] }],
    connections: 1,
  });
  const creating = await compare(
    servers,
    series.map((index) => creations(profiles + index * writes, writes)),
    writeConnections,
  );
  const putting = await compare(
    servers,
    series.map((index) => objects(index * writes, writes, profiles)),
    writeConnections,
  );
  const merging = await compare(servers, [merges(profileIds, mergeCount)], 1);
  const { largestRss } = await service.figures();
  const { largestRss: floorRss } = await floor.figures();
  const blocks = [searching, creating, putting, merging].map(({ longestBlock }) => longestBlock);
  const longestBlock = Math.max(...blocks);
  return [
    ...searchFigures(searching),
    writeFigure("CreateProfile", creating),
    processorFigure(creating),
    writeFigure("PutProfileObject", putting),
    processorFigure(putting),
    mergeFigure(merging),
    processorFigure(merging),
    {
      name: "Memory of the process at its largest (RSS)",
      value: megabytes(largestRss),
      floor: megabytes(floorRss),
      ratio: percent(largestRss / floorRss),
      target: "≤ 500 MB",
      met: largestRss <= 500e6,
    },
    {
      name: "Longest block of the event loop: search, create, put, merge",
      value: blocks.map(milliseconds).join(", "),
      target: "≤ 50 ms",
      met: longestBlock <= 50,
    },
  ];
}

/**
 * Fills a store, starts service, floor and generator, and measures.
 *
 * @param directory empty; whatever the benchmark writes is in it.
 * @param say is told what is going on.
 */
export async function measure(
  directory: string,
  profiles: number,
  say: (text: string) => void,
): Promise<Figure[]> {
  say(`Loading ${profiles.toLocaleString("en")} profiles with five keys each`);
  const dataDir = join(directory, "store");
  const store = fillStore(dataDir, profiles);
  const floorRate = copyRate(store.file, join(directory, "copy"));
  say(`The database has ${megabytes(store.bytes)}`);
  // Once beforehand: Node keeps what it compiles.
  const first = await startService(dataDir);
  await first.end();
  const service = await startService(dataDir);
  const floor = await startFloor(store.file, store.domain, join(directory, "scratch.sqlite"));
  const generator = startGenerator();
  try {
    say("Sending requests");
    const figures = await measureRequests(
      { service, floor, generator },
      profiles,
      store.profileIds,
    );
    return [
      {
        name: "Load in process",
        value: perSecond(store.rate),
        floor: perSecond(floorRate),
        ratio: percent(store.rate / floorRate),
        target: "≥ 20,000/s",
        met: store.rate >= 20_000,
      },
      {
        name: "Start on the full store, for the second time",
        value: `${milliseconds(service.startMs)} (the first time ${milliseconds(first.startMs)})`,
        floor: milliseconds(floor.startMs),
        ratio: `× ${(service.startMs / floor.startMs).toFixed(1)}`,
        target: "≤ 1 s",
        met: service.startMs <= 1000,
      },
      ...figures,
    ];
  } finally {
    await Promise.all([service.end(), floor.end(), generator.end()]);
  }
}
