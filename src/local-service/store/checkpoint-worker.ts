/** Makes a checkpoint for each message, and answers with the number of pages in the write-ahead log. */
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";

const connection = new DatabaseSync(workerData as string);
connection.exec("PRAGMA synchronous = FULL");
// PASSIVE: it waits for nobody, and nobody waits for it.
const checkpoint = connection.prepare("PRAGMA wal_checkpoint(PASSIVE)");

parentPort?.on("message", () => parentPort?.postMessage(Number(checkpoint.get()?.["log"])));
