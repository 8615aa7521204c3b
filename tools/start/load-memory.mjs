import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Which record it is and how far it reaches, as tools/record-mark prints it.
 * @typedef {{ incarnation: string, head: string | null }} RecordMark
 */

/**
 * What a finished load left in the data folder: from what it was loaded, into which record, and how far that reached.
 * @typedef {{ inputs: string, incarnation: string, head: string }} FinishedLoad
 */

/**
 * Is what was loaded still in this record? The note alone proves nothing: the record must be the same one and reach at
 * least as far, since it forgets nothing. A load that was interrupted left no note.
 * @param {FinishedLoad | undefined} finished @param {RecordMark} mark @param {string} inputs
 */
export function isLoaded(finished, mark, inputs) {
  return (
    finished !== undefined &&
    finished.inputs === inputs &&
    finished.incarnation === mark.incarnation &&
    // Positions of one log are ordered as text.
    mark.head !== null &&
    mark.head >= finished.head
  );
}

/** @param {string} root of the data folder @param {string} service @returns {FinishedLoad | undefined} */
export function readFinishedLoad(root, service) {
  const file = noteFile(root, service);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // Half a note is none: loading again changes nothing that is there.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @param {string} root @param {string} service @param {FinishedLoad} finished */
export function writeFinishedLoad(root, service, finished) {
  const file = noteFile(root, service);
  writeFileSync(`${file}.new`, JSON.stringify(finished));
  renameSync(`${file}.new`, file);
}

/** @param {string} root @param {string} service */
function noteFile(root, service) {
  return path.join(root, `reference-data-${service}.json`);
}

/**
 * Digest of what a load reads: the program and every file of the reference data.
 * @param {string} bundle @param {string} dataFolder
 */
export function digestOfInputs(bundle, dataFolder) {
  const hash = createHash('sha256').update(readFileSync(bundle));
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
