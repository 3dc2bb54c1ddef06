import type { CasePupilRow, ErasedAbout } from '@app/domain';
import { PartialType } from '../http/described.js';
import { Id, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TYPICAL = 'Rekent vlot, en loopt vast zodra een som in woorden staat.';

export class AddCasePupil {
  // Longer than a code is, so that what is wrong with a name can be said.
  @Text({
    max: 40,
    example: 'B2',
    description: 'One letter, with a number if you like. Never a name, initials or a date.',
  })
  code!: string;
  @Text({ max: 1000, example: TYPICAL, description: 'What makes this pupil stand for others in the group.' })
  typicalOf!: string;
  @Id({
    optional: true,
    nullable: true,
    example: ID,
    description: 'One of the leerteam’s groups, where lessons are given to several.',
  })
  pupilGroupId?: string | null;
}

export class ReviseCasePupil extends PartialType(AddCasePupil, { skipNullProperties: false }) {}

export class EraseCasePupil {
  @Text({ max: 40, example: 'A', description: 'The code of the pupil: you mean it, and it is this one.' })
  confirmCode!: string;
}

export class CasePupilView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 3, example: 'B2' }) code!: string;
  @Text({ max: 1000, example: TYPICAL }) typicalOf!: string;
  @Id({ nullable: true, example: ID }) pupilGroupId!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

/** How much was erased. */
export class ErasedCasePupilView {
  @Whole({ example: 14 }) notes!: number;
  @Whole({ example: 5 }) predictions!: number;
  @Whole({ example: 1 }) interviews!: number;
  @Whole({ example: 1 }) findings!: number;
}

export const toCasePupilView = ({ id, code, typicalOf, pupilGroupId, version }: CasePupilRow): CasePupilView => ({
  id,
  code,
  typicalOf,
  pupilGroupId,
  version,
});

export const toErasedCasePupilView = (erased: ErasedAbout): ErasedCasePupilView => ({
  notes: erased.lesson_note,
  predictions: erased.lesson_prediction,
  interviews: erased.pupil_interview,
  findings: erased.lesson_finding,
});
