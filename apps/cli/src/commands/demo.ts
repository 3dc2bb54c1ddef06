import { DEFAULT_ZONE, hashPassword, pupilCode, type UnitOfWork } from '@app/domain';
import { type Config, dateIn, OperationalError, readConfig, systemClock } from '@app/platform';
import { DEMO_PASSWORD, DEMO_SEED } from '../demo/demo-accounts.js';
import { generateDemoBoard } from '../demo/generate-demo-board.js';
import { insertDemoBoard } from '../demo/insert-demo-board.js';
import { withWork } from '../open-work.js';

/** `demo`: fills an empty database with a made-up board. Where there is a board already it leaves everything as it is. */
export async function run(): Promise<void> {
  // Asked before anything is opened: its accounts have a password that everybody can read.
  if (readConfig().production) throw new OperationalError('There is no demo board where NODE_ENV is production.');
  const founded = await withWork((unitOfWork, { pupilCodeSecret }) =>
    foundDemoBoard(unitOfWork, { pupilCodeSecret, now: systemClock.now() }),
  );
  if (founded) console.log(`Founded the demo board ${founded}.`);
}

interface Circumstances extends Pick<Config, 'pupilCodeSecret'> {
  readonly now: Date;
}

/** Founds the demo board, in one transaction, where there is no board at all. Answers its name, or nothing. */
export async function foundDemoBoard(
  unitOfWork: UnitOfWork,
  { pupilCodeSecret, now }: Circumstances,
): Promise<string | undefined> {
  const boards = await unitOfWork.boardIds();
  if (boards.length > 0) return undefined;
  const demo = generateDemoBoard({ seed: DEMO_SEED, today: dateIn(DEFAULT_ZONE, now) });
  const boardId = demo.board.id;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const codeOf = (pupil: string): string => pupilCode(pupilCodeSecret, boardId, pupil);
  await unitOfWork.run({ boardId, system: true }, (work) => insertDemoBoard(work, demo, { passwordHash, codeOf }));
  return demo.board.name;
}
