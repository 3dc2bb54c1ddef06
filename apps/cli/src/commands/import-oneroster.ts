import { Board, type SystemActor } from '@app/domain';
import { importRoster, PackageRefused, type PlanView, planRoster, sayRemark, type SentPackage } from '@app/interop';
import { OperationalError } from '@app/platform';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withWork } from '../open-work.js';

const USAGE = 'import-oneroster FOLDER|FILE.zip --board "NAME OR ID" [--dry-run]';

/** `import-oneroster`: imports a OneRoster 1.2 CSV package into a board, or says what it would do. */
export async function run(args: string[]): Promise<void> {
  const { path, board, dryRun } = optionsFrom(args);
  const sent = await packageAt(path);
  await withWork(async (unitOfWork, config) => {
    const boardId = await findBoard(board, await unitOfWork.boardIds(), (actor) =>
      unitOfWork.read(actor, (work) => work.db.findOneByOrFail(Board, { id: actor.boardId })),
    );
    const actor: SystemActor = { boardId, system: true };
    const roster = { sent, secret: config.pupilCodeSecret };
    const plan = await (
      dryRun
        ? unitOfWork.read(actor, (work) => planRoster(work, roster))
        : unitOfWork.run(actor, (work) => importRoster(work, roster))
    ).catch((error: unknown) => {
      throw error instanceof PackageRefused ? new OperationalError(inOneSentence(error)) : error;
    });
    print(plan, dryRun);
  });
}

function optionsFrom(args: string[]): { path: string; board: string; dryRun: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { board: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  const [path] = positionals;
  if (!path || !values.board) throw new OperationalError(`Usage: npm run leerspoor -- ${USAGE}`);
  return { path, board: values.board, dryRun: values['dry-run'] ?? false };
}

async function packageAt(path: string): Promise<SentPackage> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new OperationalError(`${path} is not there.`);
  if (!found.isDirectory()) return readFile(path);
  const names = (await readdir(path)).filter((name) => name.endsWith('.csv'));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(path, name))] as const)));
}

async function findBoard(
  wanted: string,
  ids: readonly string[],
  read: (actor: SystemActor) => Promise<Board>,
): Promise<string> {
  const boards = await Promise.all(ids.map((boardId) => read({ boardId, system: true })));
  const found = boards.filter(({ id, name }) => id === wanted || name === wanted);
  if (found.length === 1 && found[0]) return found[0].id;
  const names = boards.map(({ name }) => `“${name}”`).join(', ');
  throw new OperationalError(`There is no one board ${wanted}; there are: ${names || 'none'}.`);
}

function inOneSentence({ refusals }: PackageRefused): string {
  const reasons = refusals.map((one) => `${one.file || 'zip'}: ${sayRemark(one, 'en')}`);
  return `Nothing of this package can be used: ${reasons.join('; ')}.`;
}

function print(plan: PlanView, dryRun: boolean): void {
  console.log(dryRun ? 'This is what would be done; nothing was.\n' : 'Imported.\n');
  console.table(plan.counts);
  console.log(`Pupils, by keyed code alone: ${plan.pupils}`);
  if (dryRun)
    for (const [kind, { withdrawn, ended, changed, new: added }] of Object.entries(plan.steps)) {
      for (const record of added) console.log(`new      ${kind}: ${JSON.stringify(record)}`);
      for (const { before, fields } of changed) console.log(`changed  ${kind}: ${before.id} ${JSON.stringify(fields)}`);
      for (const { record, on } of ended) console.log(`ended    ${kind}: ${record.id} on ${on}`);
      for (const record of withdrawn) console.log(`withdrawn ${kind}: ${record.id}`);
    }
  for (const [title, remarks] of [
    ['refused', plan.refused],
    ['notice', plan.notices],
  ] as const)
    for (const remark of remarks)
      console.log(
        `${title}  ${remark.file}${remark.row === null ? '' : ` row ${remark.row}`}: ${sayRemark(remark, 'en')}`,
      );
}
