import { CONTRAST_KEYS } from '@app/domain';
import type { TeamLife } from './team-life.dataset.js';

/** Nothing beside meeting and learning. */
export const QUIET_TEAM: TeamLife = {
  cycles: [],
  actions: { due: 0, inTime: 0, later: 0, dropped: 0, open: 0 },
  leads: [],
  insights: [],
  review: undefined,
  words: [],
};

const inBoth = (nl: string, en: string) => ({ nl, en });
const phases = [
  { key: 'signal', name: inBoth('Signaal', 'Signal') },
  { key: 'question', name: inBoth('Vraag', 'Question') },
  { key: 'study', name: inBoth('Bestuderen', 'Study') },
  { key: 'try', name: inBoth('Uitproberen', 'Try') },
  { key: 'effect', name: inBoth('Effect op leerlingen', 'Effect on pupils') },
  { key: 'share', name: inBoth('Borgen en delen', 'Secure and share') },
];
const cycle = {
  ...{ title: 'Gesprekken over teksten', method: inBoth('PLG-onderzoek', 'PLC inquiry'), phases },
  ...{ beganOn: '2025-09-10', endedOn: null, outcome: null, lesson: null },
};
const steps = ['signal', 'question', 'study', 'try'].map((toPhase, index, all) => ({
  fromPhase: all[index - 1] ?? null,
  toPhase,
}));
const means = [3.4, 1.75, 3, 4.25, 2.6];

/** A team with everything there can be in its report. */
export const BUSY_TEAM: TeamLife = {
  cycles: [
    { ...cycle, phase: 'try', round: 2, sinceOn: '2026-05-12', steps },
    {
      ...cycle,
      ...{ title: 'Meer rust bij het begin van de les', phase: 'share', round: 1, sinceOn: '2026-01-20', steps: [] },
      ...{ endedOn: '2026-02-03', outcome: 'concluded' },
      lesson: 'Een vaste opening werkt, als de hele bouw dezelfde kiest.',
    },
    {
      ...cycle,
      ...{ title: 'Huiswerk in groep 7', phase: 'signal', round: 1, sinceOn: '2026-03-02', steps: [] },
      ...{ endedOn: '2026-03-30', outcome: 'stopped', lesson: 'De leesvraag vroeg eerst onze tijd.' },
    },
  ],
  actions: { due: 23, inTime: 15, later: 4, dropped: 2, open: 2 },
  leads: [5, 3, 2, 2, 1].map((turns) => ({ turns })),
  insights: [
    { title: 'Laat leerlingen eerst elkaar een vraag stellen', on: '2026-04-14', visibility: 'board', adoptions: 6 },
    { title: 'Kies per week drie woorden, niet tien', on: '2026-01-27', visibility: 'school', adoptions: 2 },
    { title: 'Een vaste opening van de les', on: '2026-02-03', visibility: 'team', adoptions: 0 },
  ],
  review: {
    ...{ closedOn: '2026-05-26', answered: 7, changed: 0 },
    told: CONTRAST_KEYS.map((contrast, index) => ({
      ...{ contrast, mean: means[index] ?? 3, bound: index === 1 ? 'at_most' : index === 3 ? 'at_least' : 'exact' },
    })),
    earlier: CONTRAST_KEYS.map((contrast, index) => ({
      ...{ contrast, mean: (means[index] ?? 3) - 0.4, bound: 'exact' },
    })),
  },
  words: ['h1', 'h7'].map((id) => ({
    ...{ id, expectation: true, conclusion: id === 'h1', alternatives: id === 'h1', nextStep: id === 'h1' },
    evaluatedOn: id === 'h1' ? '2026-06-23' : null,
  })),
};
