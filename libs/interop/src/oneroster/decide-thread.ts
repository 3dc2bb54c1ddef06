/** A thread that decides one import and ends: see decide-aside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { decideImport, type ImportAsked, type ImportDecided } from './decide-import.js';
import { PackageRefused } from './refusals.js';

/** An error loses its class on the way; a refusal is no failure. */
export type ThreadAnswer = { readonly decided: ImportDecided } | { readonly refusals: PackageRefused['refusals'] };

function answer(): ThreadAnswer {
  try {
    return { decided: decideImport(workerData as ImportAsked) };
  } catch (error) {
    if (error instanceof PackageRefused) return { refusals: error.refusals };
    throw error;
  }
}

const told = answer();
parentPort?.postMessage(told, 'decided' in told ? told.decided.writes.map(({ rows }) => rows.buffer) : []);
