import { emptied, nameIn, nameOf, type PersonalTable, removed } from './personal-table.js';

/** That a colleague adopted what the person wrote. */
const THEIRS = `t.author_id = who.person`;
/** That the insight stays: another's, or one of a leerteam. */
const STAYS = `(t.adopter_id = who.person or exists (select from insight i
  where i.board_id = t.board_id and i.id = t.insight_id and i.source = 'cycle'))`;

/** What somebody learned, and what others and they did with it. Before activities and goals: what is here points to those. */
export const insightTables: readonly PersonalTable[] = [
  emptied(
    [
      'insight_adoption',
      '(t.adopter_id = $2 or t.author_id = $2)',
      'inzichten van collega’s die je gebruikt, en wie die van jou gebruikt',
      'insights of colleagues that you use, and who uses yours',
    ],
    {
      nl: 'Dat iemand een inzicht van een ander gebruikte: cijfers van het huis rusten erop. Zonder wat jij ermee deed, en zonder hoe jouw inzicht heette.',
      en: 'That somebody used an insight of another: figures of the house rest on it. Without what you did with it, and without what your insight was called.',
    },
    {
      also: {
        adopter_name: nameOf('adopter_id'),
        author_name: nameOf('author_id'),
        // What a colleague did with it is theirs to tell, and so is where.
        did: `case when t.adopter_id = $2 then t.did end`,
        activity_id: `case when t.adopter_id = $2 then t.activity_id end`,
        leerteam_id: `case when t.adopter_id = $2 then t.leerteam_id end`,
      },
      by: {
        statement: `update insight_adoption t
          set insight_id = case when ${STAYS} then t.insight_id end,
              insight_title = case when ${STAYS} then t.insight_title end,
              did = case when ${THEIRS} then t.did end,
              activity_id = case when ${THEIRS} then t.activity_id end,
              leerteam_id = case when ${THEIRS} then t.leerteam_id end,
              open_to = case when ${THEIRS} then t.open_to else 'authors' end, version = t.version + 1
          from who where t.board_id = who.board and who.person in (t.adopter_id, t.author_id)`,
      },
    },
  ),
  removed([
    'insight_reaction',
    'author_id',
    'wat je tegen inzichten van collega’s zei, en antwoordde bij die van jou',
    'what you said to insights of colleagues, and answered at yours',
  ]),
  emptied(
    [
      'insight',
      'author_id',
      'inzichten die je opschreef, voor jezelf of voor je leerteam',
      'insights that you wrote, of your own or for your leerteam',
    ],
    {
      nl: 'Een inzicht van je leerteam, zonder je naam. Die van jezelf gaan weg.',
      en: 'An insight of your leerteam, without your name. Those of your own go.',
    },
    {
      // Made of what is exported: to search in.
      withheld: ['words'],
      also: {
        leerteam_name: nameIn('leerteam', 'leerteam_id'),
        theme_names: `(select string_agg(h.name, ', ' order by h.name)
          from insight_theme x join theme h on h.board_id = x.board_id and h.id = x.theme_id
          where x.board_id = t.board_id and x.insight_id = t.id)`,
      },
      by: {
        statement: `delete from insight t using who
          where t.board_id = who.board and t.author_id = who.person and t.source <> 'cycle'`,
      },
    },
  ),
];
