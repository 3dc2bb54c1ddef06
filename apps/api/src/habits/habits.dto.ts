import type { Language } from '@app/access';
import type { FormHabit, Habit, LeerteamHabits } from '@app/domain';
import { Choice, Day, Flag, Part, Parts, Text, Whole } from '../http/fields.js';
import { formNameOf } from '../learning-forms/learning-forms.dto.js';

const STATES = ['emerging', 'habit'] as const satisfies readonly Habit['state'][];

class HabitView implements Habit {
  @Choice(STATES, { example: 'habit', description: '`emerging` after two school months in a row, `habit` after four.' })
  state!: Habit['state'];
  @Whole({
    min: 2,
    example: 5,
    description: 'School months in a row. July, August and months without school neither count nor break it.',
  })
  months!: number;
  @Day({ example: '2025-11-12', description: 'The first day of it.' }) sinceOn!: string;
  @Day({ example: '2026-03-10', description: 'The latest day of it.' }) lastOn!: string;
  @Flag({ example: true, description: 'Whether it was done this month already.' }) thisMonth!: boolean;
}

class FormHabitView extends HabitView {
  @Text({ max: 60, example: 'lesson_study' }) learningForm!: string;
  @Text({ max: 120, example: 'Lesson study', description: 'In the language of the request.' }) name!: string;
}

export class OwnHabitsView {
  @Parts(() => FormHabitView, { max: 1000 }) items!: FormHabitView[];
}

export class LeerteamHabitsView {
  @Part(() => HabitView, { nullable: true }) meetings!: HabitView | null;
  @Parts(() => FormHabitView, { max: 1000 }) items!: FormHabitView[];
}

export const toOwnHabitsView = (habits: readonly FormHabit[], language: Language): OwnHabitsView => ({
  items: habits.map((habit) => toFormHabitView(habit, language)),
});

export const toLeerteamHabitsView = ({ meetings, forms }: LeerteamHabits, language: Language): LeerteamHabitsView => ({
  meetings: meetings && toHabitView(meetings),
  items: forms.map((habit) => toFormHabitView(habit, language)),
});

const toHabitView = ({ state, months, sinceOn, lastOn, thisMonth }: Habit): HabitView => ({
  state,
  months,
  sinceOn,
  lastOn,
  thisMonth,
});

const toFormHabitView = (habit: FormHabit, language: Language): FormHabitView => ({
  learningForm: habit.learningForm,
  name: formNameOf(habit, language),
  ...toHabitView(habit),
});
