import type { SystemActor, UnitOfWork } from '@app/domain';
import { DEFINITIONS } from '../definitions/index.js';
import { composeReports, type OnFailed } from './compose-reports.js';
import { type Definitions, readLeft, readPart } from './read-subjects.js';
import type { ReportRun } from './report-run.entity.js';
import type { RunSubject } from './run-subjects.js';
import { beginRun, type RunId } from './run-steps.js';
import { type Stored, storeReports } from './store-reports.js';

/** How often in a row it may happen that other reports of the board are published before any of these is stored. */
const TRIES = 5;

/** What the making of reports stands on; each has what it is in the product. */
interface Means {
  readonly definitions?: Definitions;
  /** Reports that are read, composed and stored together: what is in memory of a run at a time. */
  readonly atOnce?: number;
  readonly onFailed?: OnFailed;
}

/**
 * Makes the reports of a run that are still to be made, some at a time: reads them in one snapshot of the database,
 * composes one after the other, and stores them with how their subjects stand. Killed anywhere, the next call makes what
 * is left; done twice, or by two at once, nothing is lost or doubled and nobody is told twice.
 */
export async function makeReports(
  unitOfWork: UnitOfWork,
  { boardId, runId }: RunId,
  { definitions = DEFINITIONS, atOnce = 250, onFailed = () => undefined }: Means = {},
): Promise<void> {
  const actor: SystemActor = { boardId, system: true };
  const run = await unitOfWork.run(actor, (work) => beginRun(work, runId));
  if (!run) return;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const making = new Making(unitOfWork, run, { definitions, atOnce, onFailed });
    if ((await making.makeWhatIsLeft()) !== 'overtaken') return;
    if (making.hasStored) tries = 0;
  }
  throw new Error('Other reports of the board were published all the while.');
}

/** One reading of what is left of a run, and what comes of it. */
class Making {
  hasStored = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly run: ReportRun,
    private readonly means: Required<Means>,
  ) {}

  /** The snapshot is held open meanwhile: what is stored goes its own way, beside it. */
  makeWhatIsLeft(): Promise<Stored> {
    const actor: SystemActor = { boardId: this.run.boardId, system: true };
    return this.unitOfWork.read(actor, async (work) => {
      const reading = await readLeft(work, this.run);
      let { published } = reading;
      for (const some of inParts(reading.left, this.means.atOnce)) {
        const part = await readPart(work, reading, some, this.means.definitions);
        const batch = await composeReports(reading, part, this.means.onFailed);
        const composition = { ...batch, dataMoment: reading.dataMoment, held: reading.held, published };
        const stored = await this.unitOfWork.run(actor, (storing) => storeReports(storing, this.run.id, composition));
        if (stored !== 'stored') return stored;
        this.hasStored = true;
        published += batch.composed.reduce((sum, { added }) => sum + added.length, 0);
      }
      // Something was put back to be made meanwhile.
      return 'overtaken';
    });
  }
}

/** So many at a time; of nothing one part, that ends the run. */
const inParts = (left: readonly RunSubject[], atOnce: number): (readonly RunSubject[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(left.length / atOnce)) }, (_, nth) =>
    left.slice(nth * atOnce, (nth + 1) * atOnce),
  );
