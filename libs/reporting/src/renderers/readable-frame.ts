import type { ReportDocument, ReportPeriod } from '../document/report-document.js';
import type { HiddenReason } from '../document/value.js';
import { dayBefore, formatDate, momentParts } from '../words/format-date.js';
import { type Wording, filled, word } from '../words/words.js';

export interface ReadableFact {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface ReadableHiding {
  readonly hiding: string;
  readonly hidden: readonly { readonly reason: string; readonly why: string }[];
}

/** What stands between the subject and the sections: period, board, data moment. */
export function readableFacts(document: ReportDocument, wording: Wording): ReadableFact[] {
  const { period } = document;
  const dates = datesOf(period, wording);
  const compared = comparedWith(document, wording);
  const moment = momentParts(document.dataMoment, document.timeZone ?? 'Europe/Amsterdam', wording.language);
  return [
    { label: word(wording, 'frame.period'), lines: period.name === null ? [dates] : [period.name, dates] },
    { label: word(wording, 'frame.board'), lines: [document.board.name] },
    { label: word(wording, 'frame.dataMoment'), lines: [filled(wording, 'frame.moment', moment)] },
    ...(compared === undefined ? [] : [{ label: word(wording, 'frame.comparedWith'), lines: [compared] }]),
  ];
}

/** The earlier period whose figures stand beside these, where there is one. */
export function comparedWith({ comparedWith: before }: ReportDocument, wording: Wording): string | undefined {
  if (before === undefined) return undefined;
  const dates = datesOf(before.period, wording);
  return before.period.name === null ? dates : `${before.period.name} (${dates})`;
}

const datesOf = ({ from, until }: ReportPeriod, wording: Wording): string =>
  filled(wording, 'frame.periodDates', {
    from: inOnePiece(formatDate(from, wording.language)),
    through: inOnePiece(formatDate(dayBefore(until), wording.language)),
  });

/** Says which reasons for hiding, or for an earlier figure, occur in this report, in the order in which a reader meets them. */
export function readableHiding(document: ReportDocument, wording: Wording): ReadableHiding {
  const reasons = [...new Set(hiddenReasons(document))];
  return {
    hiding: word(wording, hidingKey(reasons)),
    hidden: reasons.map((reason) => ({
      reason: word(wording, `hidden.${reason}`),
      why: word(wording, `hidden.${reason}.why`),
    })),
  };
}

type Reason = HiddenReason | 'earlier_figure';

function hidingKey(reasons: readonly Reason[]): string {
  if (reasons.length === 0) return 'frame.nothingHidden';
  return reasons.includes('earlier_figure') ? 'frame.someEarlier' : 'frame.someHidden';
}

/** Looks through the whole document, whatever its blocks are, so that a new kind of block cannot be forgotten. */
function hiddenReasons(part: unknown): Reason[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('kind' in part && part.kind === 'hidden' && 'reason' in part) return [part.reason as HiddenReason];
  if ('kind' in part && 'asOf' in part) return ['earlier_figure'];
  return Object.values(part).flatMap(hiddenReasons);
}

function inOnePiece(date: string): string {
  return date.replaceAll(' ', '\u00a0');
}
