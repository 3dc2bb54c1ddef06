import { DEFAULT_ZONE } from '@app/domain';
import { dateIn, readConfig, systemClock } from '@app/platform';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ApiVisitor } from '../demo/api-visitor.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/demo-accounts.js';
import { lastTwelveMonths, newestEntry, reportOn, type Wish, wishesOf } from '../demo/demo-reports.js';

/**
 * `demo-reports --to DIRECTORY`: asks the running API for the demo board's reports, as any client would, keeps them as
 * files and says where they are and with which accounts one can look around. Says nothing where there is no demo board.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { to: { type: 'string', default: '.data/demo-reports' } } });
  const address = `http://127.0.0.1:${readConfig().port}`;
  await showDemo(address, values.to);
}

/** Reports are a welcome, not a condition: where they fail that is told, and everything else goes on. */
export async function showDemo(address: string, folder: string): Promise<void> {
  try {
    const teacher = await signIn(address, DEMO_ACCOUNTS.teacher.email);
    if (!teacher) return;
    const coordinator = await signIn(address, DEMO_ACCOUNTS.coordinator.email);
    const leader = await signIn(address, DEMO_ACCOUNTS.leader.email);
    const administrator = await signIn(address, DEMO_ACCOUNTS.administrator.email);
    if (coordinator && leader && administrator)
      await keepReports(await wishesOf({ teacher, coordinator, leader, administrator }), folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`\nThe demo reports were not made: ${reason}.`);
  }
  tellAccounts();
}

const signIn = (address: string, email: string): Promise<ApiVisitor | undefined> =>
  ApiVisitor.signIn(address, email, DEMO_PASSWORD);

async function keepReports(wishes: readonly Wish[], folder: string): Promise<void> {
  const period = lastTwelveMonths(dateIn(DEFAULT_ZONE, systemClock.now()));
  const newest = await newestEntry(wishes);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lines: string[] = [];
  for (const wish of wishes) {
    const id = await reportOn(wish, period, newest);
    for (const format of ['html', 'pdf'] as const) {
      const file = `${folder}/${wish.report}.${format}`;
      writeFileSync(file, await wish.visitor.bytes(`/v1/reports/${id}/${format}?language=nl`), { mode: 0o600 });
      lines.push(`  ${file.padEnd(folder.length + 20)}${format === 'html' ? wish.subject : ''}`.trimEnd());
    }
  }
  console.log(['', 'Demo reports, on the last twelve months', ...lines].join('\n'));
}

function tellAccounts(): void {
  const lines = Object.values(DEMO_ACCOUNTS).map(
    ({ name, role, dutch, email }) => `  ${email.padEnd(38)}${name}, ${role} (${dutch})`,
  );
  console.log(['', `Demo accounts, all with the password ${DEMO_PASSWORD}`, ...lines].join('\n'));
}
