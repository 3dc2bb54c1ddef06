import type { CycleRow, DemoTeamWork } from './demo-team-work.js';
import type { Random } from './random.js';
import { type Scene, teamNamed } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { RESEARCH_LESSON } from './stock/cycle-lesson-study.js';

type Studied = Pick<
  DemoTeamWork,
  | 'casePupils'
  | 'researchLessons'
  | 'lessonStages'
  | 'lessonPredictions'
  | 'lessonObservers'
  | 'lessonWatches'
  | 'lessonNotes'
>;

/** A research lesson that was predicted, taught and observed, and is still to be discussed. */
export function studyLessons(random: Random, scene: Scene, { id: cycleId }: CycleRow): Studied {
  const { calendar, staff, places, logbook } = scene;
  const { title, subject, grade, group, goal, materials, minutes, stages, pupils, observers } = RESEARCH_LESSON;
  const plannedAt = momentOn(schoolDaysFrom(calendar.today, -RESEARCH_LESSON.plannedAgo), 15);
  const taughtOn = schoolDaysFrom(calendar.today, -RESEARCH_LESSON.taughtAgo);
  const teacher = staff.named(RESEARCH_LESSON.teacher);
  const team = teamNamed(scene, 'lesson-study');
  const learned = { form: 'lesson_study', title, on: taughtOn, minutes, theme: 'mathematics', team } as const;
  const year = taughtOn < calendar.running.fromOn ? 'previous' : 'running';
  const pupilGroupId = places.groupId('brug', year, group) ?? null;
  const casePupils = pupils.map((pupil) => ({ id: random.id(plannedAt), cycleId, ...pupil, pupilGroupId }));
  const pupilId = new Map<string, string>(casePupils.map(({ code, id }) => [code, id]));
  const researchLessonId = random.id(plannedAt);
  const lessonStages = stages.map(({ pupils: _, ...stage }, index) => {
    return { id: random.id(plannedAt), researchLessonId, position: index + 1, ...stage };
  });
  const seen = stages.flatMap((stage, index) =>
    Object.entries(stage.pupils).map(([code, [predicted, who, minute, text]]) => {
      const about = { lessonStageId: lessonStages[index]?.id ?? '', casePupilId: pupilId.get(code) ?? '' };
      return { about: { ...about, authorId: staff.named(who).id }, predicted, minute, text };
    }),
  );
  return {
    casePupils,
    researchLessons: [
      {
        ...{ id: researchLessonId, cycleId, title, subject, grade, goal, materials, pupilGroupId, minutes, taughtOn },
        ...{ plannedOn: taughtOn, startsAt: '10:30', teacherId: teacher.id, changedAt: momentOn(taughtOn, 12) },
        activityId: logbook.keep(teacher, learned),
      },
    ],
    lessonStages,
    lessonPredictions: seen.map(({ about, predicted }) => ({ ...about, text: predicted })),
    lessonObservers: Object.keys(observers).map((name) => {
      const person = staff.named(name);
      return {
        researchLessonId,
        staffMemberId: person.id,
        wasPresent: true,
        activityId: logbook.keep(person, learned),
      };
    }),
    lessonWatches: Object.entries(observers).flatMap(([name, codes]) =>
      codes.map((code) => {
        return { researchLessonId, staffMemberId: staff.named(name).id, casePupilId: pupilId.get(code) ?? '' };
      }),
    ),
    lessonNotes: seen.map(({ about, minute, text }) => {
      const notedAt = momentOn(taughtOn, 9, 30 + minute);
      return { researchLessonId, id: random.id(notedAt), ...about, minute, text, notedAt };
    }),
  };
}
