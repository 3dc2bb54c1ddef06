import {
  type FoundInsight,
  INSIGHT_SOURCES,
  INSIGHT_VISIBILITIES,
  type InsightDetail,
  type InsightRow,
  type InsightSource,
  type InsightVisibility,
} from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { PartialType } from '../http/described.js';
import { Choice, Day, Flag, Id, IdList, Moment, Part, Parts, QueryFlag, Text, Typed, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TITLE = 'Hardop denken werkt pas als leerlingen het zelf gaan doen';
const LEARNED = 'Voordoen alleen hielp niet. Toen leerlingen om de beurt hardop dachten, stelden ze betere vragen.';
const USEFUL_FOR = 'Wie in groep 5 tot en met 8 begrijpend lezen geeft';
const PUPILS = 'It is read by others: name no pupils, and nothing by which others could tell who it is.';
const IF_YOURS = 'Told to those whose it is; null for everybody else.';

export class WriteInsight {
  @Text({ max: 200, example: TITLE })
  title!: string;
  @Text({ max: 10_000, example: LEARNED, description: `What you learned. ${PUPILS}` })
  learned!: string;
  @Text({ optional: true, nullable: true, max: 500, example: USEFUL_FOR, description: 'For whom it is of use.' })
  usefulFor?: string | null;
  @Choice(INSIGHT_VISIBILITIES, {
    optional: true,
    example: 'school',
    description:
      '`team` where it is left out, or `school` where it has no leerteam. `school`: the schools where who wrote it ' +
      'works on the day of writing; of a cycle, where the members of the leerteam do.',
  })
  visibility?: InsightVisibility;
  @IdList({ optional: true, max: 20, example: [ID] })
  themeIds?: string[];
}

export class WriteOwnInsight extends WriteInsight {
  @Id({
    optional: true,
    nullable: true,
    example: ID,
    description:
      'The leerteam that you can open it to; you are in it. Left out, that of the activity or the goal, where you are ' +
      'in that.',
  })
  leerteamId?: string | null;
}

export class ReviseInsight extends PartialType(WriteInsight, { skipNullProperties: false }) {}

export class InsightsQuery extends PageQuery {
  @Text({
    optional: true,
    max: 200,
    example: '"hardop denken" or samenvatten',
    description:
      'Words in Dutch or English, “in quotes” what has to stand together, `or` between what will both do, `-` before ' +
      'what may not be there. Looked for in the title, in what was learned and for whom it is of use.',
  })
  text?: string;
  @Id({ optional: true, example: ID })
  themeId?: string;
  @Id({ optional: true, example: ID })
  leerteamId?: string;
  @Id({ optional: true, example: ID, description: 'Where who wrote it worked on the day of writing.' })
  schoolId?: string;
  @Choice(INSIGHT_SOURCES, {
    optional: true,
    example: 'activity',
    description: 'What it was learned in, of those that are yours or your leerteams’.',
  })
  source?: InsightSource;
  @Id({ optional: true, example: ID, description: 'Of a leerteam that you are in.' })
  cycleId?: string;
  @Id({ optional: true, example: ID, description: 'An activity of your own.' })
  activityId?: string;
  @Id({ optional: true, example: ID, description: 'A goal of your own.' })
  goalId?: string;
  @Choice(['me'], { optional: true, example: 'me', description: 'Only those that you wrote.' })
  author?: 'me';
  @Choice(['me'], { optional: true, example: 'me', description: 'Only those that you use.' })
  adoptedBy?: 'me';
  @QueryFlag({ description: 'Only those that you or your leerteams removed, and can bring back for thirty days.' })
  removed?: boolean;
}

export class InsightLeerteamView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 120, example: 'PLG begrijpend lezen' }) name!: string;
}

export class InsightThemeView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 120, example: 'Begrijpend lezen' }) name!: string;
}

/** What an insight is about; what it says is read one at a time. */
export class InsightView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Part(() => InsightLeerteamView, { nullable: true }) leerteam!: InsightLeerteamView | null;
  @Part(() => PersonView) author!: PersonView;
  @Day({ example: '2026-06-10' }) writtenOn!: string;
  @Choice(INSIGHT_VISIBILITIES, { example: 'school' }) visibility!: InsightVisibility;
  @Parts(() => InsightThemeView, { max: 20 }) themes!: readonly InsightThemeView[];
  @Choice(INSIGHT_SOURCES, { nullable: true, example: 'cycle', description: `What it was learned in. ${IF_YOURS}` })
  source!: InsightSource | null;
  @Id({ nullable: true, example: ID, description: IF_YOURS }) cycleId!: string | null;
  @Id({ nullable: true, example: null as unknown as string, description: `${IF_YOURS} Null too once it was removed.` })
  activityId!: string | null;
  @Id({ nullable: true, example: null as unknown as string, description: IF_YOURS }) goalId!: string | null;
  @Whole({ example: 2, description: 'How many reactions there are.' }) reactions!: number;
  @Id({ nullable: true, example: ID, description: 'Of “I use this”, where you said so.' }) adoptionId!: string | null;
  @Moment({ nullable: true, example: '2026-06-11T09:00:00.000Z' }) removedAt!: string | null;
}

export class ExcerptPartView {
  @Typed({ max: 10_000, example: 'hardop' }) text!: string;
  @Flag({ example: true, description: 'Whether it is a word that was asked for.' }) found!: boolean;
}

/** As a list shows it; where words are asked, with what it says around them. Empty where none are. */
export class FoundInsightView extends InsightView {
  @Parts(() => ExcerptPartView, { max: 200 }) excerpt!: readonly ExcerptPartView[];
}

export class InsightDetailView extends InsightView {
  @Text({ max: 10_000, example: LEARNED }) learned!: string;
  @Text({ max: 500, nullable: true, example: USEFUL_FOR }) usefulFor!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

const toInsightView = (row: InsightRow): InsightView => ({
  id: row.id,
  title: row.title,
  leerteam: row.leerteam,
  author: row.author,
  writtenOn: row.writtenOn,
  visibility: row.visibility,
  themes: row.themes,
  source: row.source,
  cycleId: row.cycleId,
  activityId: row.activityId,
  goalId: row.goalId,
  reactions: row.reactions,
  adoptionId: row.adoptionId,
  removedAt: row.removedAt?.toISOString() ?? null,
});

export const toFoundInsightView = (row: FoundInsight): FoundInsightView => ({
  ...toInsightView(row),
  excerpt: row.excerpt,
});

export const toInsightDetailView = (row: InsightDetail): InsightDetailView => ({
  ...toInsightView(row),
  learned: row.learned,
  usefulFor: row.usefulFor,
  version: row.version,
});
