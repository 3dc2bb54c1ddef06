import type { Language } from '@app/access';
import { type ConsentRow, type Decision, type Purpose, PURPOSES, type PurposeState } from '@app/domain';
import { Choice, Day, Flag, Id, Link, Moment, Parts, Text } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d73';

/** What each purpose is, in words that staff can agree to or not. */
const EXPLAINED: Readonly<Record<Purpose, Readonly<Record<Language, string>>>> = {
  pulse: {
    nl: 'Een anonieme peiling onder medewerkers naar autonomie, verbondenheid en competentie.',
    en: 'An anonymous pulse among staff on autonomy, relatedness and competence.',
  },
  pupil_outcomes_and_learning: {
    nl: 'Groei van leerlingen tonen naast wat een leerteam leerde: over ten minste twee groepen en tien leerlingen, nooit over één leraar.',
    en: 'Showing pupils’ growth beside what a leerteam learned: over two groups and ten pupils at least, never of one teacher.',
  },
};

export class RecordConsent implements Decision {
  @Choice(PURPOSES, { example: 'pupil_outcomes_and_learning' }) purpose!: Purpose;
  @Id({ optional: true, nullable: true, example: ID, description: 'Left out or null: every school of the board.' })
  schoolId?: string | null;
  @Day({ example: '2026-01-20', description: 'When the staff council agreed.' }) decidedOn!: string;
  @Text({ max: 200, example: 'Besluit PMR 20 januari 2026' }) documentTitle!: string;
  @Link({ optional: true, nullable: true, example: 'https://intranet.voorbeeld.example/pmr/2026-01-20' })
  documentUrl?: string | null;
}

export class WithdrawConsent {
  @Day({ optional: true, example: '2026-03-12', description: 'The first day without it; today where left out.' })
  untilOn?: string;
}

export class PurposeConsentView {
  @Id({ example: ID }) id!: string;
  @Choice(PURPOSES, { example: 'pupil_outcomes_and_learning' }) purpose!: Purpose;
  @Id({ nullable: true, example: ID }) schoolId!: string | null;
  @Day({ example: '2026-01-20' }) decidedOn!: string;
  @Day({ nullable: true, example: '2026-03-12' }) untilOn!: string | null;
  @Text({ max: 200, example: 'Besluit PMR 20 januari 2026' }) documentTitle!: string;
  @Link({ nullable: true, example: 'https://intranet.voorbeeld.example/pmr/2026-01-20' }) documentUrl!: string | null;
  @Id({ example: ID }) recordedBy!: string;
  @Moment({ example: '2026-01-21T09:00:00.000Z' }) recordedAt!: string;
}

export class PurposeAtSchoolView {
  @Id({ example: ID }) schoolId!: string;
  @Text({ max: 120, example: 'De Regenboog' }) name!: string;
  @Flag({ example: true, description: 'Off where no consent holds today.' }) isOn!: boolean;
  @Id({ nullable: true, example: ID, description: 'The consent by which it is on.' }) consentId!: string | null;
}

export class PurposeView {
  @Choice(PURPOSES, { example: 'pupil_outcomes_and_learning' }) purpose!: Purpose;
  @Text({ max: 400, example: 'Groei van leerlingen tonen naast wat een leerteam leerde.' }) explained!: string;
  @Parts(() => PurposeAtSchoolView, { max: 10_000 }) schools!: PurposeAtSchoolView[];
  @Parts(() => PurposeConsentView, { max: 10_000 }) consents!: PurposeConsentView[];
}

export class PurposesView {
  @Parts(() => PurposeView, { max: 10 }) items!: PurposeView[];
}

export const toPurposeConsentView = (row: ConsentRow): PurposeConsentView => ({
  id: row.id,
  purpose: row.purpose,
  schoolId: row.schoolId,
  decidedOn: row.decidedOn,
  untilOn: row.untilOn,
  documentTitle: row.documentTitle,
  documentUrl: row.documentUrl,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt.toISOString(),
});

export const toPurposesView = (states: readonly PurposeState[], language: Language): PurposesView => ({
  items: states.map(({ purpose, schools, consents }) => ({
    purpose,
    explained: EXPLAINED[purpose][language],
    schools: schools.map(({ id, name, consentId }) => ({ schoolId: id, name, isOn: consentId !== null, consentId })),
    consents: consents.map(toPurposeConsentView),
  })),
});
