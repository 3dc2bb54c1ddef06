import { describe, expect, it } from '@jest/globals';
import { DEMO_SEED } from './demo-accounts.js';
import { generateDemoBoard } from './generate-demo-board.js';

describe.each(['2026-08-01', '2026-09-29', '2026-11-22', '2027-03-05', '2027-07-31', '2028-02-29'])(
  'what a team of the demo board expects of its pupils, on %s',
  (today) => {
    const board = generateDemoBoard({ seed: DEMO_SEED, today });
    const momentOf = (id: string) => board.measuringMoments.find((one) => one.id === id)!;

    it('was declared beforehand, in a cycle that was still going on', () => {
      expect(board.impactHypotheses).toHaveLength(2);
      for (const { postHoc, declaredAt, secondMomentId, cycleId } of board.impactHypotheses) {
        const declaredOn = declaredAt.toISOString().slice(0, 10);
        const { beganOn, endedOn } = board.cycles.find(({ id }) => id === cycleId)!;
        expect(postHoc).toBe(false);
        expect([declaredOn < momentOf(secondMomentId).fromOn, declaredOn < today]).toEqual([true, true]);
        expect([beganOn <= declaredOn, !endedOn || declaredOn <= endedOn]).toEqual([true, true]);
      }
    });

    it('was measured and evaluated once, beside at least three groups of another school; the other is for this year', () => {
      const [measured, running] = board.impactHypotheses;
      expect(measured!.evaluatedAt!.toISOString().slice(0, 10) <= today).toBe(true);
      expect(running!.evaluatedAt).toBeUndefined();
      const { fromOn, untilOn } = momentOf(measured!.secondMomentId);
      const groups = new Set(
        board.outcomeResults
          .filter(
            ({ measureId, measuredOn }) =>
              measureId === measured!.secondMeasureId && measuredOn >= fromOn && measuredOn < untilOn,
          )
          .map(({ pupilGroupId }) => pupilGroupId),
      );
      const own = board.impactHypothesisGroups.filter(({ hypothesisId }) => hypothesisId === measured!.id);
      expect(own.filter(({ pupilGroupId }) => groups.has(pupilGroupId))).toHaveLength(3);
      const grades = new Set(
        own.map(({ pupilGroupId }) => board.pupilGroups.find(({ id }) => id === pupilGroupId)?.grade),
      );
      const others = board.pupilGroups.filter(
        ({ id, grade }) => groups.has(id) && grades.has(grade) && !own.some(({ pupilGroupId }) => pupilGroupId === id),
      );
      expect(others).toHaveLength(4);
    });
  },
);
