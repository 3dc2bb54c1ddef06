import { describe, expect, it } from '@jest/globals';
import { DATA_TEAM } from './built-in/data-team.js';
import { LESSON_STUDY } from './built-in/lesson-study.js';
import {
  conclusionViolations,
  finishedPhases,
  phaseOf,
  removalViolations,
  stepsFrom,
  stepViolations,
} from './steps.rules.js';

const { content: dataTeam } = DATA_TEAM;
const path = (...keys: string[]) => keys.map((toPhase, index) => ({ fromPhase: keys[index - 1] ?? null, toPhase }));

describe('a step', () => {
  const orient = phaseOf(LESSON_STUDY.content, 'orient');

  it('waits for all that the phase asks for, and says what is missing and how much', () => {
    const design = phaseOf(LESSON_STUDY.content, 'design');
    const standing = new Map([['case_pupil', 1]] as const);
    expect(stepViolations(design, 'teach', standing)).toEqual([
      {
        pointer: '',
        code: 'artefact_missing',
        parameters: expect.objectContaining({ kind: 'research_lesson', missing: 1 }),
      },
      {
        pointer: '',
        code: 'artefact_missing',
        parameters: { kind: 'case_pupil', missing: 2, nl: 'casusleerling', en: 'case pupil' },
      },
      {
        pointer: '',
        code: 'artefact_missing',
        parameters: expect.objectContaining({ kind: 'prediction', missing: 1 }),
      },
    ]);
    expect(stepViolations(design, 'orient', standing)).toEqual([]);
  });

  it('leads only where the phase leads', () => {
    for (const to of ['teach', 'orient', 'nowhere'])
      expect(stepViolations(orient, to, new Map())).toEqual([{ pointer: '/to', code: 'no_way_there' }]);
  });

  it('leads back from a hypothesis that was rejected, and on only from one that was confirmed', () => {
    const interpretation = phaseOf(dataTeam, 'interpretation');
    const rejected = new Map([
      ['judged_hypothesis', 1],
      ['interpretation', 1],
    ] as const);
    const open = (standing: Parameters<typeof stepsFrom>[1]) =>
      stepsFrom(interpretation, standing)
        .filter(({ missing }) => missing.length === 0)
        .map(({ to }) => to);
    expect(open(rejected)).toEqual(['hypotheses', 'analysis']);
    expect(open(new Map([...rejected, ['confirmed_hypothesis', 1]]))).toEqual(['measures', 'hypotheses', 'analysis']);
  });

  it('asks for what rests on a condition only where that holds', () => {
    const evaluation = phaseOf(dataTeam, 'evaluation');
    const none = new Map([['evaluation', 1]] as const);
    expect(conclusionViolations(evaluation, none)).toEqual([]);
    expect(conclusionViolations(evaluation, new Map([...none, ['measure', 2]]))).toMatchObject([
      { code: 'artefact_missing', parameters: { kind: 'evaluated_measure', missing: 1 } },
    ]);
  });

  it('to an end is there from the last phase alone', () => {
    expect(conclusionViolations(orient, new Map())).toEqual([{ pointer: '', code: 'not_the_last_phase' }]);
  });
});

describe('phases that are finished', () => {
  it('are those that were left for a later one, until the cycle goes back to or behind them', () => {
    expect([...finishedPhases(dataTeam, path('problem', 'hypotheses', 'data_collection'))]).toEqual([
      'problem',
      'hypotheses',
    ]);
    const back = path('problem', 'hypotheses', 'data_collection', 'data_quality', 'hypotheses');
    expect([...finishedPhases(dataTeam, back)]).toEqual(['problem']);
  });

  it('keep what they asked for', () => {
    const taken = path('problem', 'hypotheses');
    const one = new Map([['problem_statement', 1]] as const);
    expect(removalViolations(dataTeam, taken, one, 'problem_statement')).toEqual([
      { pointer: '', code: 'artefact_needed', parameters: { nl: 'Probleem', en: 'Problem' } },
    ]);
    expect(removalViolations(dataTeam, taken, new Map([['problem_statement', 2]]), 'problem_statement')).toEqual([]);
    const gone = path('problem', 'hypotheses', 'problem');
    expect(removalViolations(dataTeam, gone, one, 'problem_statement')).toEqual([]);
  });
});
