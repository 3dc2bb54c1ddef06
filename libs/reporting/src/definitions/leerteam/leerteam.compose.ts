import type { ReportHead } from '../../definition.js';
import type { ReportDocument, Section } from '../../document/report-document.js';
import type { Value } from '../../document/value.js';
import type { Release } from '../../privacy/release.js';
import { person, section, sentences, table, text, word } from '../document-parts.js';
import { minutesOf } from '../hours-table.js';
import { impactSections } from '../impact/impact.compose.js';
import { quotedWords } from '../impact/own-words.js';
import type { LeerteamData } from './leerteam.dataset.js';
import { actions } from './sections/actions.js';
import { cycles } from './sections/cycles.js';
import { meetings, overview } from './sections/gathering.js';
import { forms } from './sections/learning-forms.js';
import { pupils } from './sections/pupil-growth.js';
import { insights } from './sections/shared-insights.js';
import { collaboration, leading } from './sections/working-together.js';

export const LEERTEAM_TEMPLATE = 4;

/** A leerteam's report, for its members. */
export function composeLeerteam(head: ReportHead, data: LeerteamData, release: Release): ReportDocument {
  release.known({ unit: 'minutes', quantity: 'minutes/meetings', parts: minutesOf(data.met) });
  const hours: Value =
    // Nobody logged anything: the section on learning says so too.
    data.learned.length === 0 ? { kind: 'none' } : release.hours('minutes', minutesOf(data.learned));
  return {
    report: 'leerteam',
    templateVersion: LEERTEAM_TEMPLATE,
    ...head,
    subject: { id: data.id, name: data.name },
    sections: [
      ...question(data),
      ...cycles(data),
      ...overview(head, data, hours),
      ...meetings(data),
      ...actions(data),
      ...forms(head, data, hours, release),
      ...leading(data),
      ...collaboration(data),
      ...insights(data),
      ...pupils(data, release),
      ...impactSections('leerteam', data.impact, release),
      ...quotedWords(data.impact, data.words),
      ...members(data),
    ],
  };
}

function question({ kind, question: asked, jointGoal }: LeerteamData): Section[] {
  return section(
    'question',
    sentences(
      asked ? { key: 'question.is', values: { question: text(asked) } } : { key: 'question.none' },
      jointGoal ? { key: 'question.goal', values: { goal: text(jointGoal) } } : { key: 'question.noGoal' },
      { key: 'question.kind', values: { kind: word(`kind.${kind}`) } },
    ),
  );
}

function members({ members: list }: LeerteamData): Section[] {
  const rows = list.map((member) => [person(member.id), word(`role.${member.role}`)]);
  return section('members', table('members.table', ['column.name', 'column.role'], rows));
}
