import {
  ADMISSION_KINDS,
  ADMISSION_SIDES,
  ADMISSION_STATES,
  type AdmissionKind,
  type AdmissionRow,
  type AdmissionSide,
  type AdmissionState,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  MOST_INVITED_AT_ONCE,
} from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { PersonView } from '../history/history.dto.js';
import { Choice, Day, Id, IdList, Moment, Part, Text } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { NamedView } from './leerteams.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class InviteToLeerteam {
  @ArrayMinSize(1)
  @IdList({
    max: MOST_INVITED_AT_ONCE,
    example: [ID],
    description: 'Colleagues of any school. Who was invited already and did not answer yet is not asked again.',
  })
  staffMemberIds!: string[];
  @Choice(MEMBERSHIP_ROLES, { optional: true, example: 'member' })
  role?: MembershipRole;
  @Day({ optional: true, example: '2026-09-01', description: 'The day from which; that of the answer otherwise.' })
  fromOn?: string;
  @Text({ optional: true, nullable: true, max: 500, example: 'Jij begon vorig jaar met hardop denken: doe je mee?' })
  word?: string | null;
}

export class RequestToJoin {
  @Text({ optional: true, nullable: true, max: 500, example: 'In mijn groep 6 loop ik tegen hetzelfde aan.' })
  word?: string | null;
}

export class AnswerAdmission {
  @Text({ optional: true, nullable: true, max: 500, example: 'Graag, vanaf de eerstvolgende bijeenkomst.' })
  word?: string | null;
}

export class AdmissionsQuery extends PageQuery {
  @Choice(ADMISSION_KINDS, { optional: true, example: 'invitation' })
  kind?: AdmissionKind;
  @Choice(ADMISSION_STATES, { optional: true, example: 'open' })
  state?: AdmissionState;
}

export class OwnAdmissionsQuery extends AdmissionsQuery {
  @Choice(ADMISSION_SIDES, {
    optional: true,
    example: 'candidate',
    description: 'Your own, or those of leerteams that you coordinate; both where it is left out.',
  })
  as?: AdmissionSide;
}

export class AdmissionView {
  @Id({ example: ID }) id!: string;
  @Choice(ADMISSION_KINDS, { example: 'invitation', description: 'Who began: the leerteam, or the colleague.' })
  kind!: AdmissionKind;
  @Choice(ADMISSION_STATES, { example: 'open', description: '`lapsed`: nobody answered in time.' })
  state!: AdmissionState;
  @Part(() => NamedView) leerteam!: NamedView;
  @Part(() => PersonView) person!: PersonView;
  @Choice(MEMBERSHIP_ROLES, { example: 'member' }) role!: MembershipRole;
  @Day({ nullable: true, example: '2026-09-01' }) fromOn!: string | null;
  @Part(() => PersonView, { nullable: true }) askedBy!: PersonView | null;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) askedAt!: string;
  @Text({ max: 500, nullable: true, example: 'Jij begon vorig jaar met hardop denken: doe je mee?' })
  word!: string | null;
  @Day({ example: '2026-05-09', description: 'From this day it cannot be answered any more.' }) lapsesOn!: string;
  @Part(() => PersonView, { nullable: true }) answeredBy!: PersonView | null;
  @Moment({ nullable: true, example: '2026-03-11T07:05:00.000Z', description: 'When it was answered, or lapsed.' })
  endedAt!: string | null;
  @Text({ max: 500, nullable: true, example: 'Graag, vanaf de eerstvolgende bijeenkomst.' })
  answer!: string | null;
}

export const toAdmissionView = (row: AdmissionRow): AdmissionView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  leerteam: row.leerteam,
  person: row.person,
  role: row.role,
  fromOn: row.fromOn,
  askedBy: row.askedBy,
  askedAt: row.askedAt.toISOString(),
  word: row.word,
  lapsesOn: row.lapsesOn,
  answeredBy: row.answeredBy,
  endedAt: row.endedAt?.toISOString() ?? null,
  answer: row.answer,
});
