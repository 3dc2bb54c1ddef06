import {
  HYPOTHESIS_KINDS,
  type DataTeamOverview,
  type HypothesisKind,
  type HypothesisRow,
  MOST_DATA_SOURCES,
  MOST_HYPOTHESES,
  MOST_MEASURES,
  type VerdictGiven,
  type VerdictRow,
  VERDICTS,
} from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { PartialType } from '../http/described.js';
import { Choice, Id, IdList, Moment, Part, Parts, Text, Whole } from '../http/fields.js';
import { DataSourceView, toDataSourceView } from './data-sources.dto.js';
import { MeasureView, toMeasureView } from './measures.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const STATEMENT = 'Onze leerlingen in groep 5 en 6 lezen thuis te weinig om vlot te leren lezen.';
const BECAUSE = 'In gesprekken zeggen veel leerlingen dat ze thuis geen boek hebben.';
const ABOUT = 'Groep 5 en 6, vooral wie op niveau M4 leest. Schrijf geen namen van leerlingen op.';
const ANALYSIS = 'Van de 48 leerlingen lezen er 31 thuis minder dan twee keer in de week.';
const REASON = 'Wie thuis leest, groeide evenveel als wie dat niet doet.';
const PUPILS = 'Name no pupils, and leave out what is about fewer than five: others could tell who it is.';

export class PutForwardHypothesis {
  @Choice(HYPOTHESIS_KINDS, {
    example: 'testable',
    description: 'Whether numbers can tell, or the team has to look and ask around first.',
  })
  kind!: HypothesisKind;
  @Text({ max: 300, example: STATEMENT, description: 'The possible cause. Of an exploratory one, the question.' })
  statement!: string;
  @Text({ optional: true, nullable: true, max: 2000, example: BECAUSE, description: 'Why the team thinks so.' })
  because?: string | null;
  @Text({ optional: true, nullable: true, max: 1000, example: ABOUT, description: `Which pupils, where. ${PUPILS}` })
  about?: string | null;
}

export class ReviseHypothesis extends PartialType(PutForwardHypothesis, { skipNullProperties: false }) {}

export class WriteAnalysis {
  @Text({ max: 10_000, example: ANALYSIS, description: `What was found in the data. ${PUPILS}` })
  analysis!: string;
}

export class GiveVerdict {
  @Choice(VERDICTS, {
    example: 'rejected',
    description: 'Whether it is a cause of the problem; of an exploratory question, whether what was found is one.',
  })
  given!: VerdictGiven;
  @Text({ max: 2000, example: REASON })
  because!: string;
}

export class ReopenHypothesis {
  @Text({ max: 2000, example: 'Er kwamen nieuwe gegevens bij van groep 7.' })
  because!: string;
}

export class ReopeningView {
  @Part(() => PersonView) by!: PersonView;
  @Moment({ example: '2026-04-10T14:00:00.000Z' }) at!: string;
  @Text({ max: 2000, example: 'Er kwamen nieuwe gegevens bij van groep 7.' }) because!: string;
}

export class VerdictView {
  @Id({ example: ID }) id!: string;
  @Choice(VERDICTS, { example: 'rejected' }) given!: VerdictGiven;
  @Text({ max: 2000, example: REASON }) because!: string;
  @Part(() => PersonView) givenBy!: PersonView;
  @Moment({ example: '2026-03-26T14:00:00.000Z' }) givenAt!: string;
  @Part(() => ReopeningView, { nullable: true }) reopened!: ReopeningView | null;
}

export class AnalysisView {
  @Text({ max: 10_000, example: ANALYSIS }) text!: string;
  @Part(() => PersonView) by!: PersonView;
  @Moment({ example: '2026-03-25T14:00:00.000Z' }) at!: string;
}

export class HypothesisView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) cycleId!: string;
  @Choice(HYPOTHESIS_KINDS, { example: 'testable' }) kind!: HypothesisKind;
  @Text({ max: 300, example: STATEMENT }) statement!: string;
  @Text({ max: 2000, nullable: true, example: BECAUSE }) because!: string | null;
  @Text({ max: 1000, nullable: true, example: ABOUT }) about!: string | null;
  @Part(() => PersonView) author!: PersonView;
  @IdList({ max: MOST_DATA_SOURCES, example: [ID] }) dataSourceIds!: readonly string[];
  @Part(() => AnalysisView, { nullable: true }) analysis!: AnalysisView | null;
  @Part(() => VerdictView, { nullable: true }) verdict!: VerdictView | null;
  @Parts(() => VerdictView, { max: 1000 }) formerVerdicts!: VerdictView[];
  @Parts(() => MeasureView, { max: MOST_MEASURES }) measures!: MeasureView[];
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class DataTeamOverviewView {
  @Parts(() => HypothesisView, { max: MOST_HYPOTHESES }) hypotheses!: HypothesisView[];
  @Parts(() => DataSourceView, { max: MOST_DATA_SOURCES }) dataSources!: DataSourceView[];
}

const toVerdictView = (row: VerdictRow): VerdictView => ({
  id: row.id,
  given: row.given,
  because: row.because,
  givenBy: row.givenBy,
  givenAt: inUtc(row.givenAt),
  reopened:
    row.reopenedAt === null || row.reopenedBy === null
      ? null
      : { by: row.reopenedBy, at: inUtc(row.reopenedAt), because: row.reopenedBecause ?? '' },
});

/** A moment as the database writes it in JSON. */
const inUtc = (moment: string): string => new Date(moment).toISOString();

export const toHypothesisView = (row: HypothesisRow): HypothesisView => {
  const verdicts = row.verdicts.map(toVerdictView);
  const { analysis, analysedBy: by, analysedAt: at } = row;
  return {
    id: row.id,
    cycleId: row.cycleId,
    kind: row.kind,
    statement: row.statement,
    because: row.because,
    about: row.about,
    author: row.author,
    dataSourceIds: row.dataSourceIds,
    analysis: analysis === null || by === null || at === null ? null : { text: analysis, by, at: at.toISOString() },
    verdict: verdicts.find(({ reopened }) => reopened === null) ?? null,
    formerVerdicts: verdicts.filter(({ reopened }) => reopened !== null),
    measures: row.measures.map(toMeasureView),
    version: row.version,
  };
};

export const toDataTeamOverviewView = ({ hypotheses, dataSources }: DataTeamOverview): DataTeamOverviewView => ({
  hypotheses: hypotheses.map(toHypothesisView),
  dataSources: dataSources.map(toDataSourceView),
});
