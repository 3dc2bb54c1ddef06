import { today } from '../work/today.js';
import type { Part } from '../work/part.js';
import type { StaffWork, Work } from '../work/work.js';
import { NOTICE_KINDS, type NoticeKind } from './notice-kinds.js';
import { NOTICE_SUBJECTS, type NoticeSubject } from './notice-subjects.js';
import type { ReportNamed } from './report-title.rules.js';

/** A notice, with what its recipient may know of it at the moment of reading. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  /** Null where the recipient may not open the subject now, or it is no more. */
  readonly title: string | null;
  /** Of a report or a run of reports, what it is called by; told only where there is a title. */
  readonly named: ReportNamed | null;
  readonly who: string | null;
  /** Of what is told beforehand, the day that it is about. */
  readonly occasion: string;
  readonly toldAt: Date;
  readonly readAt: Date | null;
}

const kindsOf = (subject: string): string[] =>
  Object.entries(NOTICE_KINDS).flatMap(([kind, terms]) => (terms.subject === subject ? [kind] : []));

const listed = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

/** The title of a notice `n`, through the door of what it is about, for its recipient; one door is asked, not all. */
const TITLE = `case ${(Object.keys(NOTICE_SUBJECTS) as NoticeSubject[])
  .filter((subject) => kindsOf(subject).length > 0)
  .map((subject) => {
    const door = NOTICE_SUBJECTS[subject].replaceAll('$2', 'n.recipient_id');
    return `when n.kind in (${listed(kindsOf(subject))}) then (select d.title from (${door}) d where d.id = n.subject_id)`;
  })
  .join('\n ')} end`;

/** By what a row `r` of reports or runs of them is called: a school and a leerteam by name, oneself and the board by none. */
const named = (kind: 'report' | 'report_run', about: string): string =>
  `when n.kind in (${listed(kindsOf(kind))}) then (
     select json_build_object('report', r.report, 'periodName', r.period_name, 'fromOn', r.from_on,
            'throughOn', r.until_on - 1, 'about', coalesce(c.name, l.name))
       from ${kind} r
       left join school c on c.board_id = r.board_id and c.id = ${about}
       left join leerteam l on l.board_id = r.board_id and l.id = ${about}
      where r.board_id = $1 and r.id = n.subject_id)`;

const NAMED = `case ${named('report', 'r.subject_id')}
 ${named('report_run', 'coalesce(r.subject_id, r.school_id)')} end`;

/** What is read of notices `n`: $1 board, $3 today. A kind that is told of no more is no longer there. */
const noticesSql = (columns: string, found: string): string => `
  select ${columns} n.id, n.kind, n.subject_id as "subjectId", n.occasion, n.told_at as "toldAt", n.read_at as "readAt",
         case when w.erased_at is null then w.given_name || ' ' || w.family_name end as who, ${TITLE} as title,
         ${NAMED} as named
    from (select * from notice n where n.board_id = $1 and n.kind in (${listed(Object.keys(NOTICE_KINDS))}) and ${found}) n
    left join staff_member w on w.board_id = n.board_id and w.id = n.caused_by_id`;

export interface NoticeFilter extends Part {
  readonly unread?: boolean;
}

/** What the actor was told, the newest first; one more than the limit. */
export function listNotices(work: StaffWork, { unread = false, after, limit }: NoticeFilter): Promise<NoticeRow[]> {
  return work.db.query<NoticeRow[]>(
    `${noticesSql(
      '',
      `n.recipient_id = $2 and (not $4 or n.read_at is null) and ($5::uuid is null or n.id < $5) order by n.id desc limit $6`,
    )} order by n.id desc`,
    [work.actor.boardId, work.actor.staffMemberId, today(work), unread, after?.[0] ?? null, limit + 1],
  );
}

/** How much the actor was told and did not read. */
export async function countUnread(work: StaffWork): Promise<number> {
  const [row] = await work.db.query<[{ unread: number }]>(
    `select count(*)::integer as unread from notice n
      where n.board_id = $1 and n.recipient_id = $2 and n.read_at is null and n.kind in (${listed(Object.keys(NOTICE_KINDS))})`,
    [work.actor.boardId, work.actor.staffMemberId],
  );
  return row.unread;
}

export interface MailedNotice extends NoticeRow {
  readonly mailId: string;
}

/** What mails say, by what may be said at this moment; what was read meanwhile is left out. */
export function noticesOfMails(work: Work, mailIds: readonly string[]): Promise<MailedNotice[]> {
  return work.db.query<MailedNotice[]>(
    `${noticesSql('n.mail_delivery_id as "mailId",', 'n.mail_delivery_id = any($2::uuid[]) and n.read_at is null')} order by n.id`,
    [work.actor.boardId, mailIds, today(work)],
  );
}
