import type {
  PupilGroupDetail,
  PupilGroupFacts,
  PupilGroupPlace,
  PupilGroupRow,
  Teaching,
  TeachingAssignment,
  TeachingRow,
} from '@app/domain';
import { OmitType, PartialType } from '../http/described.js';
import { Day, Id, Parts, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d05';
const SCHOOL = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02';
const YEAR = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d03';
const PERSON = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

const Grade = (options: { optional?: boolean } = {}): PropertyDecorator =>
  Whole({
    min: 1,
    max: 8,
    nullable: true,
    example: 5,
    description: 'The Dutch *groep*; null where it is none or several.',
    ...options,
  });

class PupilGroupFactsBody implements PupilGroupFacts {
  @Text({ max: 60, example: 'Groep 5a' }) name!: string;
  @Grade({ optional: true }) grade?: number | null;
}

export class AddPupilGroup extends PupilGroupFactsBody implements PupilGroupPlace {
  @Id({ example: SCHOOL }) schoolId!: string;
  @Id({ example: YEAR }) schoolYearId!: string;
}

export class RevisePupilGroup extends PartialType(PupilGroupFactsBody, { skipNullProperties: false }) {}

export class PupilGroupsQuery extends PageQuery {
  @Id({ optional: true, example: SCHOOL, description: 'Only those of this school.' }) schoolId?: string;
  @Id({ optional: true, example: YEAR, description: 'Only those of this school year.' }) schoolYearId?: string;
}

export class AssignTeacher implements Teaching {
  @Id({ example: PERSON }) staffMemberId!: string;
  @Day({
    optional: true,
    example: '2026-01-05',
    description: 'Where it is left out: today, or the first day of the school year where that is later.',
  })
  fromOn?: string;
  @Day({ optional: true, nullable: true, example: '2026-06-01', description: 'The first day after it.' })
  untilOn?: string | null;
}

export class EndTeaching {
  @Day({ example: '2026-06-01', description: 'The first day on which they do not teach the group any more.' })
  untilOn!: string;
}

export class TeachingView {
  @Id({ example: ID }) id!: string;
  @Id({ example: PERSON }) staffMemberId!: string;
  @Text({ max: 200, example: 'Noor de Wit' }) name!: string;
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Day({ nullable: true, example: '2027-02-01' }) untilOn!: string | null;
}

/** What assigning or ending answers: the assignment without the name, which the caller has. */
export class TeachingChangeView extends OmitType(TeachingView, ['name'] as const) {}

export class PupilGroupView {
  @Id({ example: ID }) id!: string;
  @Id({ example: SCHOOL }) schoolId!: string;
  @Id({ example: YEAR }) schoolYearId!: string;
  @Text({ max: 60, example: 'Groep 5a' }) name!: string;
  @Grade() grade!: number | null;
  @Whole({ example: 1, min: 1 }) version!: number;
}

export class PupilGroupDetailView extends PupilGroupView {
  @Parts(() => TeachingView, { max: 1000 }) teachingAssignments!: TeachingView[];
}

export const toPupilGroupView = (row: PupilGroupRow): PupilGroupView => ({
  id: row.id,
  schoolId: row.schoolId,
  schoolYearId: row.schoolYearId,
  name: row.name,
  grade: row.grade,
  version: row.version,
});

export const toTeachingChangeView = (row: TeachingRow | TeachingAssignment): TeachingChangeView => ({
  id: row.id,
  staffMemberId: row.staffMemberId,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
});

export const toPupilGroupDetailView = (detail: PupilGroupDetail): PupilGroupDetailView => ({
  ...toPupilGroupView(detail),
  teachingAssignments: detail.teachingAssignments.map((row) => ({ ...toTeachingChangeView(row), name: row.name })),
});
