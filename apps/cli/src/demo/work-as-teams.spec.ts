import { describe, expect, it } from '@jest/globals';
import type { DemoBoard } from './demo-board.js';
import { generateDemoBoard } from './generate-demo-board.js';
import { isSchoolDay } from './school-calendar.js';

describe.each(['2026-08-01', '2026-09-02', '2026-11-22', '2027-01-05', '2027-07-20', '2028-02-29'])(
  'what leerteams of the demo board do, on %s',
  (today) => {
    const board = generateDemoBoard({ seed: 'leerspoor', today });

    it('is done by members, on days before this one', () => {
      expect(strangers(board)).toEqual([]);
      const days = [
        ...board.cycleMoves.map(({ movedAt }) => movedAt.toISOString()),
        ...board.researchLessons.map(({ taughtOn }) => taughtOn ?? ''),
        ...board.lessonNotes.map(({ notedAt }) => notedAt.toISOString()),
        ...board.verdicts.map(({ givenAt }) => givenAt.toISOString()),
        ...board.insights.map(({ writtenOn }) => writtenOn),
        ...board.teamActions.map(({ endedOn }) => endedOn ?? ''),
        ...board.teamSuccesses.map(({ happenedOn }) => happenedOn),
        ...board.collaborationReviews.map(({ settledOn }) => settledOn ?? ''),
      ];
      expect(days.filter((day) => day >= today)).toEqual([]);
    });

    it('goes on: each team has meetings to come, and two cycles are open', () => {
      const ahead = board.plannedMeetings.filter(({ closedAt }) => !closedAt);
      expect(ahead).toHaveLength(4 * board.leerteams.length);
      expect(ahead.filter(({ plannedOn }) => plannedOn <= today || !isSchoolDay(plannedOn))).toEqual([]);
      expect(board.cycles.map(({ endedOn }) => endedOn === undefined)).toEqual([false, true, true, false]);
      const [reading] = board.cycles;
      expect(board.insights.flatMap(({ cycleId }) => cycleId ?? [])).toEqual([reading?.id]);
    });

    it('carries over what stayed open in the last meeting of the reading team', () => {
      const open = board.agendaItems.filter(({ state }) => state === 'open');
      const [carried] = open.filter(({ carriedFromId }) => carriedFromId);
      const from = board.agendaItems.find(({ id }) => id === carried?.carriedFromId);
      const planOf = (id?: string) => board.plannedMeetings.find((plan) => plan.id === id);
      expect(planOf(from?.plannedMeetingId)?.closedAt).toBeDefined();
      expect(planOf(carried?.plannedMeetingId)?.closedAt).toBeUndefined();
      expect(carried).toMatchObject({ position: 1, timesCarried: 1, title: from?.title });
    });

    it('asks nobody into a team who is in it', () => {
      const inIt = board.admissions.filter(({ leerteamId, staffMemberId }) =>
        board.memberships.some((one) => one.leerteamId === leerteamId && one.staffMemberId === staffMemberId),
      );
      expect(inIt).toEqual([]);
    });
  },
);

/** Who wrote, did or led something in a team that they are not in on this day. */
function strangers(board: DemoBoard): string[] {
  const teamOfCycle = new Map(board.cycles.map(({ id, leerteamId }) => [id, leerteamId]));
  const done = [
    ...board.cycleMoves.map((one) => [teamOfCycle.get(one.cycleId), one.movedById]),
    ...board.artefacts.map((one) => [teamOfCycle.get(one.cycleId), one.authorId]),
    ...board.researchLessons.map((one) => [teamOfCycle.get(one.cycleId), one.teacherId]),
    ...board.hypotheses.map((one) => [teamOfCycle.get(one.cycleId), one.authorId]),
    ...board.dataSources.map((one) => [teamOfCycle.get(one.cycleId), one.collectorId]),
    ...board.insights.flatMap((one) => (one.leerteamId ? [[one.leerteamId, one.authorId]] : [])),
    ...board.teamActions.map((one) => [one.leerteamId, one.ownerId]),
    ...board.teamGoals.map((one) => [one.leerteamId, one.authorId]),
    ...board.leadTurns.map((one) => [one.leerteamId, one.leaderId]),
  ];
  const isIn = (leerteamId?: string | null, staffMemberId?: string | null): boolean =>
    board.memberships.some(
      (one) => one.leerteamId === leerteamId && one.staffMemberId === staffMemberId && !one.untilOn,
    );
  return done.filter(([team, who]) => !isIn(team, who)).map(([, who]) => who ?? 'nobody');
}
