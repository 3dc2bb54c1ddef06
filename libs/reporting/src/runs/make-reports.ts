import type { SystemActor, UnitOfWork } from '@app/domain';
import { DEFINITIONS } from '../definitions/index.js';
import { composeReports, type OnFailed } from './compose-reports.js';
import { type Definitions, readSubjects } from './read-subjects.js';
import type { ReportRun } from './report-run.entity.js';
import { beginRun, type RunId } from './run-steps.js';
import { type Stored, storeReports } from './store-reports.js';

/** How often in a row it may happen that other reports of the board are published before any of these is stored. */
const TRIES = 5;

/** What the making of reports stands on; each has what it is in the product. */
interface Means {
  readonly definitions?: Definitions;
  /** Reports that are stored in one transaction. */
  readonly atOnce?: number;
  readonly onFailed?: OnFailed;
}

/**
 * Makes the reports of a run that are still to be made: reads them in one snapshot of the database, composes one after
 * the other, and stores them batch by batch, each with how its subjects stand. Killed anywhere, the next call makes what
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

  async makeWhatIsLeft(): Promise<Stored> {
    const { unitOfWork, run } = this;
    const { definitions, atOnce, onFailed } = this.means;
    const actor: SystemActor = { boardId: run.boardId, system: true };
    const reading = await unitOfWork.read(actor, (work) => readSubjects(work, run, definitions));
    const { dataMoment, held } = reading;
    let { published } = reading;
    for await (const batch of composeReports(reading, atOnce, onFailed)) {
      const composition = { ...batch, dataMoment, held, published };
      const stored = await unitOfWork.run(actor, (work) => storeReports(work, run.id, composition));
      if (stored !== 'stored') return stored;
      this.hasStored = true;
      published += batch.composed.reduce((sum, { added }) => sum + added.length, 0);
    }
    // Something was put back to be made meanwhile.
    return 'overtaken';
  }
}
