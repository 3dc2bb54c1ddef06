import type { Player } from './cast.js';

const player = (name: string, fte: number, groups: Player['groups']): Player => ({
  name,
  functionGroup: 'teacher',
  fte: { horizon: fte },
  temperament: 'silent',
  interests: ['reading'],
  ...(groups ? { groups } : {}),
});

/** Who works at De Horizon, which has only just begun: nobody logged anything yet. */
export const HORIZON: readonly Player[] = [
  { ...player('Saskia Blom', 0.9, undefined), functionGroup: 'leader' },
  player('Bram Kuipers', 1, ['Groep 4A', 'Groep 5A']),
  player('Noor Hassan', 0.8, ['Groep 4B', 'Groep 5B']),
  player('Tineke Postma', 1, ['Groep 5A', 'Groep 6A']),
  player('Emre Yıldız', 0.9, ['Groep 5B', 'Groep 6B']),
  player('Renske de Wit', 0.8, ['Groep 6A', 'Groep 7A']),
  player('Jelle Bakker', 1, ['Groep 6B', 'Groep 7B']),
];
