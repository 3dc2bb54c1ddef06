import { describe, expect, it } from '@jest/globals';
import { addDays } from '@app/platform';
import { courseViolations } from '../../../../libs/domain/src/courses/courses.rules.js';
import { recordingViolations } from '../../../../libs/domain/src/evidence/recordings.rules.js';
import { numbered } from '../../../../libs/domain/src/instruments/instruments.rules.js';
import { NEUTRAL_GUIDE } from '../../../../libs/domain/src/instruments/neutral-guide.js';
import { stepViolations } from '../../../../libs/domain/src/observations/observations.rules.js';
import { sheetViolations } from '../../../../libs/domain/src/observations/sheets.rules.js';
import { planDayViolations } from '../../../../libs/domain/src/planning/planning.rules.js';
import { answerViolations } from '../../../../libs/domain/src/try-outs/try-outs.rules.js';
import type { ActivityRow, DemoBoard } from './demo-board.js';
import { generateDemoBoard } from './generate-demo-board.js';

const GUIDE = numbered(NEUTRAL_GUIDE);

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** The program would have refused none of it on the day on which it was written. */
describe.each(['2026-08-01', '2026-11-22', '2027-01-05', '2027-06-25', '2028-02-29'])('records on %s', (today) => {
  const demo = generateDemoBoard({ seed: 'leerspoor', today });
  const activities = byId(demo.activities);
  const activityOf = (id: string | null | undefined): ActivityRow | undefined => activities.get(id ?? '');

  it('were all written before that day', () => {
    const moments = [
      ...demo.plannedActivities.flatMap(({ changedAt, cancelledAt }) => [changedAt, cancelledAt]),
      ...demo.participations.flatMap(({ invitedAt, answeredAt }) => [invitedAt, answeredAt]),
      ...demo.activityDrafts.map(({ savedAt }) => savedAt),
      ...demo.tryOutAnswers.map(({ answeredAt }) => answeredAt),
      ...demo.evidence.map(({ addedAt }) => addedAt),
      ...demo.observationNotes.map(({ notedAt }) => notedAt),
      ...demo.sheets.map(({ handedInAt }) => handedInAt),
      ...demo.activities.flatMap(({ loggedAt, removedAt }) => [loggedAt, removedAt]),
    ];
    expect(moments.filter((moment) => moment && dayOf(moment) >= today)).toEqual([]);
  });

  it('hold plans that could be made, of which those that were done have an activity like it', () => {
    const wrong = demo.plannedActivities.filter((plan) => {
      const { plannedOn, changedAt, activityId, ownerId, title, minutes, cancelledAt } = plan;
      const done = activityOf(activityId);
      if (cancelledAt || (!activityId && plannedOn < today)) return changedAt > new Date(`${today}T00:00:00Z`);
      if (activityId)
        return (
          [done?.ownerId, done?.title, done?.learnedOn, done?.minutes].join() !==
          [ownerId, title, plannedOn, minutes].join()
        );
      return planDayViolations(plannedOn, dayOf(changedAt)).length > 0;
    });
    expect(wrong).toEqual([]);
  });

  it('hold invitations of colleagues, and for whoever accepted a plan of their own', () => {
    const plans = byId(demo.plannedActivities);
    const wrong = demo.participations.filter((one) => {
      const hosted = plans.get(one.plannedActivityId ?? '');
      const own = plans.get(one.ownPlannedActivityId ?? '');
      const taken = own?.ownerId === one.staffMemberId && own.plannedOn === hosted?.plannedOn;
      return (
        hosted?.ownerId !== one.hostId ||
        one.hostId === one.staffMemberId ||
        (one.answer === 'accepted') !== taken ||
        (one.answer === 'invited') !== !one.answeredAt ||
        (one.answeredAt && one.answeredAt < one.invitedAt)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('hold courses and trajectories of things that were their owner’s own', () => {
    expect(demo.courses.flatMap((course) => courseViolations(asStored(course), today))).toEqual([]);
    const courses = byId(demo.courses);
    const ties = demo.courseActivities.map(({ courseId, activityId }) => [
      courses.get(courseId)?.ownerId,
      activityOf(activityId)?.ownerId,
    ]);
    expect(ties.filter(([one, other]) => !one || one !== other)).toEqual([]);
    const trajectories = byId(demo.trajectories);
    const attended = new Set(demo.attendances.map(({ meetingId, staffMemberId }) => `${meetingId} ${staffMemberId}`));
    const strange = demo.trajectorySteps.filter(({ trajectoryId, courseId, activityId, meetingId, doneOn }) => {
      const ownerId = trajectories.get(trajectoryId)?.ownerId;
      return (
        (courseId && courses.get(courseId)?.ownerId !== ownerId) ||
        (activityId && activityOf(activityId)?.ownerId !== ownerId) ||
        (meetingId && !attended.has(`${meetingId} ${ownerId}`)) ||
        (doneOn && doneOn >= today)
      );
    });
    expect(strange).toEqual([]);
  });

  it('answer try-outs as they read, one after the other, by people who still work here', () => {
    const left = new Set(demo.staffMembers.filter(({ leftOn }) => leftOn && leftOn <= today).map(({ id }) => id));
    const wrong = demo.tryOutAnswers.filter((answer) => {
      const activity = activityOf(answer.activityId);
      const logged = activityOf(answer.loggedActivityId);
      const on = dayOf(answer.answeredAt);
      return (
        activity?.tryOut !== answer.tryOut ||
        on < activity.learnedOn ||
        left.has(activity.ownerId) ||
        answerViolations({ ...answer, askAgainOn: answer.askAgainOn ?? null, log: logged ?? null }, on).length > 0 ||
        (logged && (logged.ownerId !== activity.ownerId || logged.title !== answer.tryOut || logged.learnedOn > on))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keep links and recordings with activities, and no file', () => {
    expect(demo.evidence.filter(({ activityId, kind }) => kind !== 'link' || !activityOf(activityId))).toEqual([]);
    const wrong = demo.lessonRecordings.filter((recording) => {
      const activity = activityOf(recording.activityId);
      return recordingViolations(recording, today).length > 0 || activity?.learnedOn !== recording.recordedOn;
    });
    expect(wrong).toEqual([]);
    expect(demo.guidedReflections.filter(({ activityId }) => !activityOf(activityId))).toEqual([]);
  });

  it('hold observations that went the way that they go, and were logged for who was there', () => {
    const observations = byId(demo.observations);
    for (const { status, lessonOn, talkOn, ...one } of demo.observations) {
      if (status === 'prepared') expect(lessonOn > today).toBe(true);
      else {
        const { revisitedOn } = one;
        const accepted = demo.observers.filter(
          ({ observationId, atTalk }) => observationId === one.id && atTalk,
        ).length;
        const facts = { lessonOn, talkOn: talkOn ?? null, accepted, today };
        expect(stepViolations('observed', 'discussed', facts)).toEqual([]);
        if (revisitedOn) expect(stepViolations('discussed', 'revisited', { ...facts, revisitedOn })).toEqual([]);
        expect(activityOf(one.activityId)).toMatchObject({
          ownerId: one.ownerId,
          learnedOn: talkOn,
          tryOut: one.nextTry,
        });
      }
      if (one.followsId) expect(observations.get(one.followsId)?.ownerId).toBe(one.ownerId);
    }
    const unlogged = demo.observers.filter(
      ({ atTalk, activityId, staffMemberId }) => atTalk && activityOf(activityId)?.ownerId !== staffMemberId,
    );
    expect(unlogged).toEqual([]);
  });

  it('fill in the viewing guide as it asks, by those who were in the lesson, and of enough pupils', () => {
    expect(demo.sheets.flatMap((sheet) => sheetViolations(GUIDE, sheet))).toEqual([]);
    const asked = new Set(
      GUIDE.sections.flatMap(({ items }) => items.filter(({ pupils }) => pupils).map((item) => item.number)),
    );
    const wrong = demo.pupilViews.filter(
      ({ item, pupils, mean }) => !asked.has(item) || pupils < 10 || mean < 1 || mean > 4,
    );
    expect(wrong).toEqual([]);
    for (const { observationId, pupils } of demo.pupilViews) {
      const group = byId(demo.observations).get(observationId)?.pupilGroupId;
      const members = demo.pupilGroupMembers.filter(({ pupilGroupId }) => pupilGroupId === group);
      expect(members.length).toBeGreaterThanOrEqual(pupils);
    }
    const authors = [...demo.sheets, ...demo.observationNotes].filter(({ observationId, authorId }) => {
      const looked = demo.observers.some(
        (one) => one.observationId === observationId && one.staffMemberId === authorId && one.answer === 'accepted',
      );
      return !looked && byId(demo.observations).get(observationId)?.ownerId !== authorId;
    });
    expect(authors).toEqual([]);
  });

  it('have one activity that can still be brought back', () => {
    const removed = demo.activities.filter(({ removedAt }) => removedAt);
    expect(
      removed.map(({ removedAt, loggedAt }) => [removedAt && dayOf(removedAt), removedAt && removedAt > loggedAt]),
    ).toEqual([[addDays(today, -6), true]]);
  });
});

type Course = DemoBoard['courses'][number];

/** What can be left out of a row is null in it. */
function asStored({ startedOn, completedOn, certificateOn, certificateUrl }: Course) {
  return {
    startedOn,
    completedOn: completedOn ?? null,
    certificateOn: certificateOn ?? null,
    certificateUrl: certificateUrl ?? null,
  };
}
