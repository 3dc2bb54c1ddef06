import { kept, nameIn, nameOf, type PersonalTable } from './personal-table.js';

const cycleTitle = { cycle_title: nameIn('cycle', 'cycle_id', 'title') };

/** What somebody wrote and did for their team in a cycle. It is the team's, and stays without the name behind it. */
export const inquiryTables: readonly PersonalTable[] = [
  kept(
    ['cycle_move', 'moved_by_id', 'de stappen die je in cycli zette', 'the steps that you took in cycles'],
    {
      nl: 'Dat een team een stap zette, en waarom; zonder door wie.',
      en: 'That a team took a step, and why; without by whom.',
    },
    { also: cycleTitle },
  ),
  kept(
    [
      'artefact',
      '(t.author_id = $2 or t.revised_by_id = $2)',
      'wat je in cycli voor je team schreef of veranderde',
      'what you wrote or changed for your team in cycles',
    ],
    {
      nl: 'Wat een team in een cyclus schreef: het is van het team. Zonder door wie.',
      en: 'What a team wrote in a cycle: it is the team’s. Without by whom.',
    },
    { also: { ...cycleTitle, author_name: nameOf('author_id'), revised_by_name: nameOf('revised_by_id') } },
  ),
];
