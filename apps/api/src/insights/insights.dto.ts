import { INSIGHT_VISIBILITIES, type InsightDetail, type InsightRow, type InsightVisibility } from '@app/domain';
import { PartialType } from '@nestjs/swagger';
import { PersonView } from '../history/history.dto.js';
import { Choice, Day, Id, IdList, Moment, Part, Parts, QueryFlag, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const TITLE = 'Hardop denken werkt pas als leerlingen het zelf gaan doen';
const LEARNED = 'Voordoen alleen hielp niet. Toen leerlingen om de beurt hardop dachten, stelden ze betere vragen.';
const USEFUL_FOR = 'Wie in groep 5 tot en met 8 begrijpend lezen geeft';
const PUPILS = 'It is read outside of your team: name no pupils, and nothing by which others could tell who it is.';

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
      '`team` where it is left out. `school`: the schools where the members of the leerteam work when you write it.',
  })
  visibility?: InsightVisibility;
  @IdList({ optional: true, max: 20, example: [ID] })
  themeIds?: string[];
}

export class ReviseInsight extends PartialType(WriteInsight, { skipNullProperties: false }) {}

export class InsightsQuery extends PageQuery {
  @Id({ optional: true, example: ID })
  themeId?: string;
  @Id({ optional: true, example: ID })
  leerteamId?: string;
  @Id({ optional: true, example: ID, description: 'Of a leerteam that you are in.' })
  cycleId?: string;
  @QueryFlag({ description: 'Only those that your leerteams removed, and can bring back for thirty days.' })
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
  @Part(() => InsightLeerteamView) leerteam!: InsightLeerteamView;
  @Part(() => PersonView) author!: PersonView;
  @Day({ example: '2026-06-10' }) writtenOn!: string;
  @Choice(INSIGHT_VISIBILITIES, { example: 'school' }) visibility!: InsightVisibility;
  @Parts(() => InsightThemeView, { max: 20 }) themes!: readonly InsightThemeView[];
  @Id({ nullable: true, example: ID, description: 'Null for who is not in the leerteam.' }) cycleId!: string | null;
  @Moment({ nullable: true, example: '2026-06-11T09:00:00.000Z' }) removedAt!: string | null;
}

export class InsightDetailView extends InsightView {
  @Text({ max: 10_000, example: LEARNED }) learned!: string;
  @Text({ max: 500, nullable: true, example: USEFUL_FOR }) usefulFor!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toInsightView = (row: InsightRow): InsightView => ({
  id: row.id,
  title: row.title,
  leerteam: row.leerteam,
  author: row.author,
  writtenOn: row.writtenOn,
  visibility: row.visibility,
  themes: row.themes,
  cycleId: row.cycleId,
  removedAt: row.removedAt?.toISOString() ?? null,
});

export const toInsightDetailView = (row: InsightDetail): InsightDetailView => ({
  ...toInsightView(row),
  learned: row.learned,
  usefulFor: row.usefulFor,
  version: row.version,
});
