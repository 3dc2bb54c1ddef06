import type { Language } from '@app/access';
import {
  NOTICE_KINDS,
  NOTICE_PLACES,
  type NoticeKind,
  type NoticeRow,
  type NoticeSubject,
  sentenceOf,
  titleOf,
} from '@app/domain';
import { Choice, Flag, Id, Moment, Part, QueryFlag, Text, Whole } from '../http/fields.js';
import { pageOf, PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];
const SUBJECTS = Object.keys(NOTICE_PLACES) as NoticeSubject[];

export class NoticeQuery extends PageQuery {
  @QueryFlag({ description: 'Only what you did not read yet.' }) unread?: boolean;
}

export class NoticeSubjectView {
  @Choice(SUBJECTS, { example: 'meeting' }) type!: NoticeSubject;
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: `/v1/meetings/${ID}`, description: 'Where it is in this API.' }) href!: string;
  @Text({ max: 500, example: 'Start van de lesstudie' }) title!: string;
}

export class NoticeView {
  @Id({ example: ID }) id!: string;
  @Choice(KINDS, { example: 'participation.invited' }) kind!: NoticeKind;
  @Text({ max: 1000, example: 'Noor de Wit nodigde je uit om mee te doen', description: 'In your language.' })
  sentence!: string;
  @Part(() => NoticeSubjectView, { nullable: true }) subject!: NoticeSubjectView | null;
  @Text({ max: 200, nullable: true, example: 'Noor de Wit', description: 'Who caused it; null where Leerspoor did.' })
  who!: string | null;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) toldAt!: string;
  @Flag({ example: false }) isRead!: boolean;
}

export class NoticesPage extends pageOf(NoticeView) {
  @Whole({ example: 3, description: 'How much you did not read, on all pages.' }) unread!: number;
}

export class ReadUpTo {
  @Id({ example: ID, description: 'The newest notice that you saw: it and all before it are read.' }) noticeId!: string;
}

export function toNoticeView(language: Language, row: NoticeRow): NoticeView {
  const { id, kind, who, toldAt, readAt } = row;
  const subject = subjectOf(language, row);
  return {
    id,
    kind,
    sentence: sentenceOf(language, row),
    subject,
    who,
    toldAt: toldAt.toISOString(),
    isRead: readAt !== null,
  };
}

/** Only where it may be opened now: an address that leads nowhere would say that something is there. */
function subjectOf(language: Language, row: NoticeRow): NoticeSubjectView | null {
  const { kind, subjectId: id } = row;
  const title = titleOf(language, row);
  if (title === null) return null;
  const type = NOTICE_KINDS[kind].subject;
  return { type, id, href: `/v1${NOTICE_PLACES[type].replace('{id}', id)}`, title };
}
