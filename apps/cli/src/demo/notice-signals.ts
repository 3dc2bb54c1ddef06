import type { SignalState } from '@app/domain';
import type { DemoHouse } from './demo-house.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { SIGNALS, type StockSignal } from './stock/signals.js';

type Signals = Pick<
  DemoHouse,
  'signals' | 'signalThemes' | 'signalSupports' | 'signalSteps' | 'signalActions' | 'signalChecks'
>;
type Writable = { -readonly [Table in keyof Signals]: Signals[Table][number][] };

const ENDED: readonly SignalState[] = ['resolved', 'accepted'];

/** What was noticed that hinders pupils' learning, who took it up, and what became of it. */
export function noticeSignals(random: Random, scene: Scene): Signals {
  const rows: Writable = {
    signals: [],
    signalThemes: [],
    signalSupports: [],
    signalSteps: [],
    signalActions: [],
    signalChecks: [],
  };
  for (const stock of SIGNALS) notice(random, scene, rows, stock);
  return rows;
}

function notice(random: Random, scene: Scene, rows: Writable, stock: StockSignal): void {
  const { who, title, noticed, circumstances = null, theme, hands, steps } = stock;
  const on = (days: number): string => schoolDaysFrom(scene.calendar.today, days);
  const noticedOn = on(-stock.daysAgo);
  const idOf = (name: string): string => scene.staff.named(name).id;
  // The id of an anonymous one tells nothing of its moment.
  const signalId = who ? random.id(momentOn(noticedOn, 15)) : random.plainId();
  const leerteamId = hands && hands !== 'leader' ? teamNamed(scene, hands).id : null;
  const last = steps.at(-1);
  const state = last?.to ?? 'noticed';
  rows.signals.push({
    ...{ id: signalId, schoolId: scene.places.schoolIds[stock.school], authorId: who ? idOf(who) : null },
    ...{ title, noticed, circumstances, noticedOn, state, leerteamId, round: 1 },
    holder: hands === undefined ? null : leerteamId ? 'leerteam' : 'leader',
    endedOn: last && ENDED.includes(state) ? on(-last.daysAgo) : null,
  });
  if (theme) rows.signalThemes.push({ signalId, themeId: scene.themeIds[theme] });
  for (const name of stock.supports)
    rows.signalSupports.push({ signalId, staffMemberId: idOf(name), noticedOn: on(1 - stock.daysAgo) });
  let fromState: SignalState = 'noticed';
  for (const [index, { who: by, daysAgo, to, word = null }] of steps.entries()) {
    const takenOn = on(-daysAgo);
    const isFirst = index === 0;
    rows.signalSteps.push({
      ...{
        id: random.id(momentOn(takenOn, 15)),
        signalId,
        staffMemberId: idOf(by),
        kind: isFirst ? 'taken_up' : 'moved',
      },
      ...{ takenOn, fromState, toState: to, leerteamId: isFirst ? leerteamId : null, word },
    });
    fromState = to;
  }
  for (const { who: owner, text, due, done } of stock.actions) {
    const dueOn = on(due);
    const agreedAt = momentOn(on(-(steps[0]?.daysAgo ?? 1)), 16);
    const ended = done ? { state: 'done' as const, endedOn: dueOn } : { state: 'open' as const };
    const by = idOf(steps[0]?.who ?? owner);
    rows.signalActions.push({
      id: random.id(agreedAt),
      signalId,
      authorId: by,
      ownerId: idOf(owner),
      text,
      dueOn,
      ...ended,
    });
  }
  if (!stock.check) return;
  const { who: by, daysAgo, ...found } = stock.check;
  const checkedOn = on(-daysAgo);
  rows.signalChecks.push({
    id: random.id(momentOn(checkedOn, 15)),
    signalId,
    authorId: idOf(by),
    round: 1,
    checkedOn,
    ...found,
  });
}
