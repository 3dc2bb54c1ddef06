import type { ReportDocument, Section } from '../../libs/reporting/src/document/report-document.js';
import type { Value } from '../../libs/reporting/src/document/value.js';

const text = (words: string): Value => ({ kind: 'text', text: words });
const count = (value: number): Value => ({ kind: 'count', value });
const time = (minutes: number): Value => ({ kind: 'time', minutes });
const share = (value: number, of: number): Value => ({ kind: 'share', value, of });
const estimate = (value: number, low: number, high: number): Value => ({
  kind: 'estimate',
  value,
  low,
  high,
  decimals: 1,
});
const fewStaff: Value = { kind: 'hidden', reason: 'fewer_than_5_staff' };
const fewPupils: Value = { kind: 'hidden', reason: 'fewer_than_10_pupils' };
const none: Value = { kind: 'none' };

function atAGlance(): Section {
  return {
    key: 'at_a_glance',
    blocks: [
      {
        type: 'sentences',
        sentences: [
          {
            key: 'glance_question',
            values: { question: text('Hoe leren onze leerlingen een tekst samenvatten zonder over te schrijven?') },
          },
          {
            key: 'glance_rhythm',
            values: { n: count(11), share: share(0.86, 7), since: { kind: 'month', month: '2025-09' } },
          },
        ],
      },
      {
        type: 'figures',
        figures: [
          {
            key: 'learning_hours',
            value: { kind: 'hours', hours: 148 },
            note: { key: 'hours_note', values: { hours: time(2_115) } },
          },
          { key: 'meetings_held', value: count(11), before: count(9) },
          { key: 'attendance', value: share(0.864, 77), before: share(0.41, 70) },
          { key: 'actions_kept', value: share(0.71, 24), note: { key: 'actions_note', values: { n: count(1) } } },
          { key: 'growth', value: estimate(4.2, 1.9, 6.5) },
          { key: 'effective_leaders', value: { kind: 'number', value: 3.61, decimals: 1 } },
          { key: 'pulse', value: fewStaff, before: fewStaff },
          { key: 'next_meeting', value: { kind: 'date', on: '2026-03-12' } },
        ],
      },
    ],
  };
}

function overTime(): Section {
  const minutes = [0, 735, 1_290, 1_080, 660, null, 1_505];
  const months = ['2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'];
  return {
    key: 'over_time',
    blocks: [
      {
        type: 'chart',
        key: 'hours_per_month',
        form: 'columns',
        points: months.map((month, index) => ({
          label: { kind: 'month', month },
          value: minutes[index] == null ? fewStaff : time(minutes[index]),
        })),
      },
      { type: 'sentences', sentences: [{ key: 'spread', values: { n: count(6), hidden: fewStaff } }] },
      {
        type: 'chart',
        key: 'moments_per_week',
        form: 'columns',
        points: Array.from({ length: 30 }, (_, week) => ({
          label: { kind: 'date', on: new Date(Date.UTC(2025, 7, 4 + 7 * week)).toISOString().slice(0, 10) },
          value: week === 20 || week === 21 ? none : count(1_000 + ((week * 37) % 23) * 40),
        })),
      },
    ],
  };
}

function forms(): Section {
  return {
    key: 'forms',
    blocks: [
      {
        type: 'chart',
        key: 'minutes_per_form',
        form: 'bars',
        points: [
          { label: { kind: 'word', key: 'lesson_study' }, value: time(2_340) },
          { label: { kind: 'word', key: 'joint_preparation' }, value: time(1_485) },
          { label: { kind: 'word', key: 'observation' }, value: fewStaff },
          { label: { kind: 'word', key: 'reading' }, value: time(610) },
          { label: text('Intervisie met de leescoördinator van het samenwerkingsverband'), value: time(180) },
          { label: { kind: 'name', nl: 'Studiedag', en: 'Study day' }, value: none },
        ],
      },
      {
        type: 'table',
        key: 'forms_table',
        columns: ['form', 'people', 'moments', 'hours', 'share_of_time', 'last_on'],
        rows: [
          [
            { kind: 'word', key: 'lesson_study' },
            count(7),
            count(24),
            { kind: 'hours', hours: 39 },
            share(0.51, 77),
            { kind: 'date', on: '2026-02-12' },
          ],
          [
            { kind: 'word', key: 'joint_preparation' },
            count(6),
            count(31),
            { kind: 'hours', hours: 25, asOf: '2026-01-15T09:30:00.000Z' },
            share(0.32, 77),
            { kind: 'date', on: '2026-02-19' },
          ],
          [{ kind: 'word', key: 'observation' }, fewStaff, fewStaff, fewStaff, fewStaff, none],
          [
            { kind: 'word', key: 'reading' },
            count(5),
            count(1_022),
            { kind: 'hours', hours: 1 },
            { kind: 'hidden', reason: 'protects_another_figure' },
            { kind: 'date', on: '2025-11-04' },
          ],
        ],
      },
    ],
  };
}

function pupils(): Section {
  return {
    key: 'pupils',
    blocks: [
      { type: 'sentences', sentences: [{ key: 'association', values: { growth: estimate(4.2, 1.9, 6.5) } }] },
      {
        type: 'chart',
        key: 'growth_per_group',
        form: 'intervals',
        points: [
          { label: text('Groep 6a'), value: estimate(5.1, 1.2, 9) },
          { label: text('Groep 6b'), value: estimate(-0.8, -4.4, 2.8) },
          { label: text('Groep 7'), value: fewPupils },
          { label: text('Combinatiegroep 7/8 De Boomgaard, locatie Noord'), value: estimate(4.9, 0.6, 9.2) },
          { label: { kind: 'word', key: 'all_groups' }, value: estimate(4.2, 1.9, 6.5) },
        ],
      },
      {
        type: 'table',
        key: 'growth_table',
        columns: ['group', 'pupils_counted', 'mean_first', 'mean_second', 'gain'],
        rows: [
          [
            text('Groep 6a'),
            count(24),
            { kind: 'number', value: 41.25, decimals: 1 },
            { kind: 'number', value: 46.31, decimals: 1 },
            estimate(5.1, 1.2, 9),
          ],
          [
            text('Groep 6b'),
            count(26),
            { kind: 'number', value: 43.9, decimals: 1 },
            { kind: 'number', value: 43.1, decimals: 1 },
            estimate(-0.8, -4.4, 2.8),
          ],
          [text('Groep 7'), { kind: 'hidden', reason: 'fewer_than_5_pupils' }, fewPupils, fewPupils, fewPupils],
          [
            { kind: 'word', key: 'all_groups' },
            count(73),
            { kind: 'number', value: 42.4, decimals: 1 },
            { kind: 'number', value: 46.6, decimals: 1 },
            estimate(4.2, 1.9, 6.5),
          ],
        ],
      },
    ],
  };
}

/** Who led, of nobody by name. */
function leading(): Section {
  return {
    key: 'leading',
    blocks: [
      {
        type: 'chart',
        key: 'lead_turns',
        form: 'parts',
        points: [0.34, 0.24, 0.18, 0.12, 0.08, 0.04].map((value) => ({
          label: none,
          value: { kind: 'share', value },
        })),
        beside: { key: 'effective_leaders', value: { kind: 'number', value: 4.3, decimals: 1 } },
      },
      {
        type: 'chart',
        key: 'lead_turns',
        form: 'parts',
        points: [{ label: none, value: fewStaff }],
      },
    ],
  };
}

function meetings(): Section {
  const subjects = [
    'Lesontwerp samenvatten',
    'Nabespreken onderzoeksles',
    'Toetsgegevens bekijken',
    'Literatuur: hardop denkend voordoen',
  ];
  return {
    key: 'meetings',
    blocks: [
      {
        type: 'table',
        key: 'meetings_table',
        columns: ['held_on', 'subject', 'led_by', 'present'],
        rows: Array.from({ length: 44 }, (_, index) => [
          { kind: 'date', on: new Date(Date.UTC(2025, 8, 1 + 4 * index)).toISOString().slice(0, 10) },
          text(subjects[index % subjects.length] ?? ''),
          { kind: 'word', key: index % 3 === 0 ? 'coordinator' : 'member' },
          index % 11 === 5 ? none : count(5 + (index % 3)),
        ]),
      },
      { type: 'table', key: 'reviews', columns: ['held_on', 'subject'], rows: [] },
    ],
  };
}

function triedInClass(): Section {
  return {
    key: 'tried',
    blocks: [
      {
        type: 'entries',
        key: 'tried',
        entries: [
          {
            title: 'Samenvatten in drie zinnen, eerst samen en dan alleen',
            on: '2025-10-07',
            tags: [{ kind: 'word', key: 'lesson_study' }, text('samenvatten')],
            lines: [
              'Drie casusleerlingen gevolgd. Twee van hen schreven minder over dan we vooraf dachten.',
              'Volgende keer:\n– eerst de kopjes bedekken\n– daarna pas de tekst uitdelen',
            ],
          },
          {
            title: 'Hardop denken bij een lastige alinea',
            on: '2026-01-20',
            lines: ['Werkt vooral als ik zelf ook even vastloop en dat laat horen.'],
          },
          { title: 'Woordenschat koppelen aan thema Water' },
        ],
      },
      { type: 'entries', key: 'insights', entries: [] },
    ],
  };
}

/**
 * A report of a made-up leerteam with every kind of block and value, in the length of a real one. For the renderers
 * alone: no definition makes it.
 */
export const sampleReport: ReportDocument = {
  report: 'sample',
  templateVersion: 3,
  board: { id: '0198b6a0-0000-7000-8000-000000000001', name: 'Stichting Openbaar Onderwijs De Vaart' },
  subject: { id: '0198b6a0-0000-7000-8000-000000000002', name: 'Leerteam Begrijpend lezen, bovenbouw' },
  period: { from: '2025-08-01', until: '2026-03-01', name: 'Eerste helft schooljaar 2025-2026' },
  dataMoment: '2026-03-02T17:30:05Z',
  comparedWith: {
    reportId: '0198b6a0-0000-7000-8000-000000000003',
    period: { from: '2025-02-01', until: '2025-08-01', name: 'Tweede helft schooljaar 2024-2025' },
    dataMoment: '2025-08-04T06:00:00Z',
  },
  sections: [atAGlance(), overTime(), forms(), pupils(), leading(), meetings(), triedInClass()],
};
