import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import type { PurposeConsent } from './purpose-consent.entity.js';
import { consentFor, isConsentedFor, type Purpose, PURPOSES } from './purposes.rules.js';

export type ConsentRow = Omit<PurposeConsent, 'boardId'>;

export interface PurposeState {
  readonly purpose: Purpose;
  readonly schools: readonly { readonly id: string; readonly name: string; readonly consentId: string | null }[];
  /** Every consent there is or was, the latest first. */
  readonly consents: readonly ConsentRow[];
}

/** Each purpose that needs consent: for which schools it is on today, and by which consent. */
export async function listPurposes(work: Work): Promise<PurposeState[]> {
  const on = today(work);
  const schools = await schoolsOf(work);
  const all = await consentsOf(work, PURPOSES);
  return PURPOSES.map((purpose) => {
    const consents = all.filter((consent) => consent.purpose === purpose);
    return {
      purpose,
      schools: schools.map(({ id, name }) => ({ id, name, consentId: consentFor(consents, id, on)?.id ?? null })),
      consents,
    };
  });
}

/** The schools for which a purpose is on today. */
export async function consentedSchoolIds(work: Work, purpose: Purpose): Promise<string[]> {
  const consents = await consentsOf(work, [purpose]);
  const schools = await schoolsOf(work);
  return schools.map(({ id }) => id).filter((id) => isConsentedFor(consents, id, today(work)));
}

const schoolsOf = ({ db, actor }: Work): Promise<{ id: string; name: string }[]> =>
  db.query(`select id, name from school where board_id = $1 order by name, id`, [actor.boardId]);

const consentsOf = ({ db, actor }: Work, purposes: readonly Purpose[]): Promise<ConsentRow[]> =>
  db.query(
    `select id, purpose, school_id as "schoolId", decided_on as "decidedOn", until_on as "untilOn",
            document_title as "documentTitle", document_url as "documentUrl", recorded_by as "recordedBy",
            recorded_at as "recordedAt"
       from purpose_consent where board_id = $1 and purpose = any($2::text[]) order by decided_on desc, id desc`,
    [actor.boardId, purposes],
  );
