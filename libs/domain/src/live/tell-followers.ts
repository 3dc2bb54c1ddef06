import type { Work } from '../work/work.js';
import { LIVE_CHANNEL } from './write-changes.js';

/** What is followed by how it stands: what it was before is nobody's question, and no change of it is kept. */
export type StandingTopic = 'report_run';

/** Says on commit to whoever follows it that it may stand otherwise now. */
export async function tellFollowers(work: Work, topic: StandingTopic, id: string): Promise<void> {
  await work.db.query(`select pg_notify('${LIVE_CHANNEL}', $1)`, [`${topic} ${id}`]);
}
