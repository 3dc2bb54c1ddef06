import type { ReportDocument } from '../../document/report-document.js';
import { SAMPLE_HEAD, SAMPLE_SCHOOL, sampleRelease, SCHOOL_MONTHS } from '../sample-head.fixture.js';
import { composeHouse } from './house.compose.js';
import { emptyHouse, goalsOf, houseData, leadsOf, learnedIn, people } from './house.fixture.js';
import type { HouseFacts } from './house.facts.js';

const staff = people(34);
const autumn = SCHOOL_MONTHS.slice(0, 4);

/** A school in which much is emerging, some is a habit, something is not there yet, and something is of too few. */
const facts: HouseFacts = {
  ...emptyHouse(staff.length),
  visions: { adopted: 1, latestOn: '2024-11-12' },
  teams: [
    { members: staff.slice(0, 8), metIn: SCHOOL_MONTHS, formMonths: [autumn] },
    { members: staff.slice(8, 15), metIn: SCHOOL_MONTHS, formMonths: [SCHOOL_MONTHS.slice(2, 9)] },
    { members: staff.slice(15, 21), metIn: SCHOOL_MONTHS.slice(0, 7), formMonths: [] },
  ],
  consultations: 1,
  responded: staff.slice(0, 11),
  pulses: [
    {
      ...{ asked: 34, answered: 26, answeredAtLeast: false },
      means: [
        { mean: 3.8, bound: 'exact' },
        { mean: 4.1, bound: 'exact' },
        { mean: 3.2, bound: 'exact' },
      ],
    },
  ],
  cyclesWithEffect: 2,
  insightsAdopted: 5,
  learned: [
    ...learnedIn(staff.slice(0, 24), SCHOOL_MONTHS.slice(0, 8)),
    ...learnedIn(staff.slice(4, 30), autumn, 'team', 90),
  ],
  goals: [...goalsOf(staff.slice(0, 14), 'own'), ...goalsOf(staff.slice(10, 27), 'team')],
  leads: leadsOf(6, 5, 3, 2, 2, 1, 1),
  hypothesesEvaluated: 0,
  signalsResolved: 0,
};

/** A house of a school year, each block with its figures, its thresholds (one of them the school's own) and its questions. */
export const houseSample: ReportDocument = composeHouse(
  SAMPLE_HEAD,
  { ...houseData(facts, { staff_responded: { emerging: 0.3, habit: 0.7 } }), ...SAMPLE_SCHOOL },
  sampleRelease(SAMPLE_SCHOOL.id),
);
