import { describe, expect, it } from '@jest/globals';
import type { DemoBoard } from './demo-board.js';
import { generateDemoBoard } from './generate-demo-board.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe.each(['2026-08-01', '2026-09-29', '2026-11-22', '2027-01-05', '2027-05-20', '2028-02-29'])(
  'the house of the demo schools, on %s',
  (today) => {
    const board = generateDemoBoard({ seed: 'leerspoor', today });
    const [regenboog, brug] = board.schools;
    const schools = [regenboog!.id, brug!.id];

    it('is lived in by people who work there, on days before this one', () => {
      expect(strangers(board)).toEqual([]);
      const days = [
        ...board.strategyVersions.map(({ adoptedOn }) => adoptedOn),
        ...board.consultationResponses.map(({ respondedOn }) => respondedOn),
        ...board.pulses.flatMap(({ openedOn, settledOn }) => [openedOn, settledOn ?? openedOn]),
        ...board.signals.flatMap(({ noticedOn, endedOn }) => [noticedOn, endedOn ?? noticedOn]),
        ...board.signalSteps.map(({ takenOn }) => takenOn),
        ...board.signalChecks.map(({ checkedOn }) => checkedOn),
        ...board.evaluationPoints.flatMap(({ lookedOn }) => lookedOn ?? []),
        ...board.insightReactions.map(({ writtenAt }) => writtenAt.toISOString()),
        ...board.insightAdoptions.map(({ adoptedOn }) => adoptedOn),
        ...board.growthConversations.flatMap(({ heldOn }) => heldOn ?? []),
        ...board.conversationNotes.map(({ agreedOn }) => agreedOn),
      ];
      expect(days.filter((day) => day >= today)).toEqual([]);
    });

    it('has a vision and a policy of each school, strategic goals, and an answer to whatever was said of them', () => {
      for (const schoolId of schools) {
        const own = board.strategyDocuments.filter((one) => one.schoolId === schoolId);
        const adopted = own.filter(({ id }) => board.strategyVersions.some(({ documentId }) => documentId === id));
        const kinds = adopted.map(({ kind }) => kind);
        expect(kinds).toEqual(expect.arrayContaining(['vision', 'strategic_goal', 'policy']));
      }
      const settled = board.consultations.filter(({ settledOn }) => settledOn).map(({ id }) => id);
      const said = board.consultationResponses.filter(({ kind }) => kind !== 'consent');
      const answered = said.filter(({ answer }) => answer).map(({ consultationId }) => consultationId);
      expect(answered).toEqual(said.map((one) => one.consultationId).filter((id) => settled.includes(id)));
    });

    it('asks the staff of each school about something today', () => {
      const open = board.consultations.filter(({ settledOn }) => !settledOn);
      expect(open.filter(({ openedOn, closesOn }) => openedOn < today && closesOn > today)).toHaveLength(2);
      const drafts = board.strategyDrafts.map(({ documentId, text }) => [documentId, text]);
      expect(open.map(({ documentId, text }) => [documentId, text])).toEqual(drafts);
    });

    it('asked each school twice what it needs, of which results are left and nothing else, and asks now', () => {
      for (const schoolId of schools) {
        const own = board.pulses.filter((one) => one.schoolId === schoolId);
        expect(own.map(({ settledOn }) => Boolean(settledOn))).toEqual([true, true, false]);
      }
      for (const { id, asked, answered } of board.pulses) {
        const results = board.pulseResults.filter(({ pulseId }) => pulseId === id);
        const tallies = board.pulseTallies.filter(({ pulseId }) => pulseId === id);
        const persons = board.pulsePersons.filter(({ pulseId }) => pulseId === id);
        const [settled, open] = answered ? [3, 0] : [0, 3];
        expect([results.length, tallies.length, persons.length]).toEqual([settled, open, open && asked]);
        const counted = new Set(tallies.map(({ times }) => sum(times)));
        expect([...counted]).toEqual(answered ? [] : [persons.filter((one) => one.answered).length]);
      }
    });

    it('has signals that were resolved after a look, one that is being tried, and one that is nobody’s', () => {
      const states = board.signals.map(({ state }) => state);
      expect(states.toSorted()).toEqual(['noticed', 'noticed', 'resolved', 'resolved', 'trying']);
      const checked = new Set(board.signalChecks.map(({ signalId }) => signalId));
      for (const { id, state } of board.signals) expect(checked.has(id)).toBe(state === 'resolved');
      // An id of its moment would tell of its author.
      const anonymous = board.signals.filter(({ authorId }) => authorId === null);
      expect(anonymous.map(({ id }) => id[14])).toEqual(['4']);
    });

    it('knows of a goal that serves one of the school, is looked at, and looks ahead', () => {
      const serving = board.goals.filter(({ strategicGoalId }) => strategicGoalId);
      expect(serving).toHaveLength(1);
      const points = board.evaluationPoints.filter(({ goalId }) => goalId === serving[0]!.id);
      expect(points.map(({ saw }) => Boolean(saw))).toEqual([false, false, false, true, true]);
    });

    it('has insights that are of use at the other school', () => {
      const schoolsOf = (person: string) =>
        board.appointments.filter((one) => one.staffMemberId === person).map((one) => one.schoolId);
      const across = board.insightAdoptions.filter(
        ({ authorId, adopterId }) => !schoolsOf(adopterId).some((id) => schoolsOf(authorId).includes(id)),
      );
      expect(across.length).toBeGreaterThanOrEqual(2);
    });
  },
);

/** Who said, did or was asked something at a school where they have no appointment. */
function strangers(board: DemoBoard): string[] {
  const schoolOf = new Map<string, string | null>([
    ...board.consultations.map(
      ({ id, documentId }) =>
        [id, board.strategyDocuments.find((one) => one.id === documentId)?.schoolId ?? null] as const,
    ),
    ...board.consultationResponses.map(({ id, consultationId }) => [id, consultationId] as const),
    ...[...board.pulses, ...board.signals].map(({ id, schoolId }) => [id, schoolId] as const),
  ]);
  const at = (id: string): string | null => {
    const to = schoolOf.get(id);
    return to && schoolOf.has(to) ? at(to) : (to ?? null);
  };
  const done = [
    ...board.consultationResponses.map((one) => [at(one.consultationId), one.authorId, one.respondedOn] as const),
    ...board.consultationReactions.map((one) => [at(one.responseId), one.authorId, null] as const),
    ...board.pulsePersons.map((one) => [at(one.pulseId), one.staffMemberId, null] as const),
    ...board.signals.map((one) => [one.schoolId, one.authorId, one.noticedOn] as const),
    ...board.signalSupports.map((one) => [at(one.signalId), one.staffMemberId, one.noticedOn] as const),
    ...board.signalSteps.map((one) => [at(one.signalId), one.staffMemberId, one.takenOn] as const),
    ...board.signalActions.map((one) => [at(one.signalId), one.ownerId, null] as const),
    ...board.growthConversations.map((one) => [one.schoolId, one.colleagueId, one.heldOn] as const),
    ...board.growthConversations.map((one) => [one.schoolId, one.leaderId, one.heldOn] as const),
  ];
  const isThere = (schoolId: string | null, who: string, on: string | null | undefined): boolean =>
    board.appointments.some(
      (one) =>
        one.staffMemberId === who &&
        one.schoolId === schoolId &&
        (!on || (one.fromOn <= on && (!one.untilOn || on < one.untilOn))),
    );
  return done.flatMap(([school, who, on]) => (who && !isThere(school, who, on) ? [who] : []));
}
