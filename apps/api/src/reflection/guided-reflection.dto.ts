import type { Language } from '@app/access';
import {
  type GuidedReflectionRow,
  NINE_FIELDS,
  REFLECTION_GUIDE,
  REFLECTION_PHASES,
  REFLECTION_SOURCE,
  type ReflectionPhase,
} from '@app/domain';
import { Choice, Flag, Id, Parts, Text, TextList, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const LONG = 4000;
/** As long as what an activity says will be tried. */
const TRIAL = 2000;

const SAID = {
  action: 'Ik wilde dat alle leerlingen een vraag bij de tekst stelden.',
  lookingBack: 'Drie leerlingen stelden alle vragen; de anderen wachtten.',
  awareness: 'Ik geef de beurt aan wie het eerst is.',
  alternatives: 'Eerst ieder een vraag opschrijven, of in tweetallen.',
  trial: 'Donderdag schrijft iedereen eerst een vraag op.',
};

export class ReflectInPhases {
  @Text({ optional: true, nullable: true, max: LONG, example: SAID.action }) action?: string | null;
  @Text({ optional: true, nullable: true, max: LONG, example: SAID.lookingBack }) lookingBack?: string | null;
  @Text({ optional: true, nullable: true, max: LONG, example: SAID.awareness }) awareness?: string | null;
  @Text({ optional: true, nullable: true, max: LONG, example: SAID.alternatives }) alternatives?: string | null;
  @Text({ optional: true, nullable: true, max: TRIAL, example: SAID.trial }) trial?: string | null;
  @Flag({
    optional: true,
    example: false,
    description: 'Makes the trial what you will try in class, where the activity says nothing else there.',
  })
  trialAsTryOut?: boolean;
}

export class GuidedReflectionView {
  @Id({ example: ID }) activityId!: string;
  @Text({ max: LONG, nullable: true, example: SAID.action }) action!: string | null;
  @Text({ max: LONG, nullable: true, example: SAID.lookingBack }) lookingBack!: string | null;
  @Text({ max: LONG, nullable: true, example: SAID.awareness }) awareness!: string | null;
  @Text({ max: LONG, nullable: true, example: SAID.alternatives }) alternatives!: string | null;
  @Text({ max: TRIAL, nullable: true, example: SAID.trial }) trial!: string | null;
  @Whole({ example: 1, description: '0 where nothing was written yet.' }) version!: number;
}

class PhaseView {
  @Choice(REFLECTION_PHASES, { example: 'lookingBack' }) phase!: ReflectionPhase;
  @Text({ max: 100, example: 'Terugblikken', description: 'In the language of the request, as all of it.' })
  name!: string;
  @TextList({ max: 10, maxLength: 200, example: ['Wat gebeurde er precies?'] }) questions!: string[];
}

export class ReflectionGuideView {
  @Parts(() => PhaseView, { max: 5 }) phases!: PhaseView[];
  @TextList({
    max: 9,
    maxLength: 200,
    example: ['Wat dachten de leerlingen?'],
    description: 'For who wants to look back closely.',
  })
  nineFields!: string[];
  @Text({ max: 300, example: REFLECTION_SOURCE }) source!: string;
}

export const toGuidedReflectionView = (row: GuidedReflectionRow): GuidedReflectionView => ({
  activityId: row.activityId,
  action: row.action,
  lookingBack: row.lookingBack,
  awareness: row.awareness,
  alternatives: row.alternatives,
  trial: row.trial,
  version: row.version,
});

export const reflectionGuideIn = (language: Language): ReflectionGuideView => ({
  phases: REFLECTION_GUIDE.map(({ phase, name, questions }) => ({
    phase,
    name: name[language],
    questions: questions.map((question) => question[language]),
  })),
  nineFields: NINE_FIELDS.map((question) => question[language]),
  source: REFLECTION_SOURCE,
});
