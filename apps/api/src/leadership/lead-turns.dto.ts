import type { Language } from '@app/access';
import {
  LED_KINDS,
  type LedKind,
  type LeadSuggestion,
  type LeadTurnRow,
  type Reason,
  REASONS,
  type SharedLeadership,
  TURN_STATES,
  type TurnState,
} from '@app/domain';
import { Choice, Day, Decimal, Id, Part, Parts, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { PersonView } from '../history/history.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const WORDS = 'De gesprekken met ouders';

export class TakeLead {
  @Id({ optional: true, example: ID, description: 'To whom it is offered; yourself, where it is left out.' })
  leaderId?: string;
  @Id({ optional: true, nullable: true, example: ID, description: 'A meeting that the team plans: led on its day.' })
  meetingId?: string | null;
  @Id({ optional: true, nullable: true, example: ID })
  cycleId?: string | null;
  @Id({ optional: true, nullable: true, example: ID, description: 'Led by expertise: on a theme, or in own words.' })
  themeId?: string | null;
  @Text({ optional: true, nullable: true, max: 200, example: WORDS })
  words?: string | null;
  @Day({ optional: true, example: '2026-03-16', description: 'Today where it is left out.' })
  fromOn?: string;
  @Day({ optional: true, nullable: true, example: '2026-07-11', description: 'The first day after it; may be open.' })
  untilOn?: string | null;
}

/** One example of each field makes no whole: one thing is led at a time. */
export const LEAD_EXAMPLES = {
  'by expertise': { value: { words: WORDS, fromOn: '2026-03-16', untilOn: '2026-07-11' } },
};

export class HandOverLead {
  @Id({ example: ID })
  leaderId!: string;
  @Day({ optional: true, example: '2026-04-06', description: 'The first day of the next leader; not of a meeting.' })
  fromOn?: string;
}

export class EndLead {
  @Day({ example: '2026-05-01', description: 'The first day on which they lead no more.' })
  untilOn!: string;
}

export class LeadTurnsQuery extends PageQuery {
  @Choice(TURN_STATES, { optional: true, example: 'present', description: '`present` are those who lead now.' })
  state?: TurnState;
}

export class LeadSuggestionsQuery {
  @Choice(LED_KINDS, { example: 'meeting', description: 'What somebody is looked for to lead.' })
  for!: LedKind;
  @Id({ optional: true, example: ID, description: 'The themes of the team and of its cycles, where it is left out.' })
  themeId?: string;
}

export class SharedLeadershipQuery {
  @Id({ optional: true, example: ID, description: 'Left out: the school year that it is today.' })
  schoolYearId?: string;
}

export class LeadTurnView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) leerteamId!: string;
  @Part(() => PersonView) leader!: PersonView;
  @Choice(LED_KINDS, { example: 'expertise' }) led!: LedKind;
  @Id({ nullable: true, example: ID }) meetingId!: string | null;
  @Id({ nullable: true, example: ID }) cycleId!: string | null;
  @Id({ nullable: true, example: ID }) themeId!: string | null;
  @Text({ max: 200, example: WORDS }) title!: string;
  @Day({ example: '2026-03-16' }) fromOn!: string;
  @Day({ nullable: true, example: '2026-07-11' }) untilOn!: string | null;
  @Choice(TURN_STATES, { example: 'present', description: 'An offer is seen by the two whom it is between.' })
  state!: TurnState;
  @Part(() => PersonView, { nullable: true }) offeredBy!: PersonView | null;
  @Id({ nullable: true, example: ID, description: 'The turn that ends where this one begins.' })
  takesOverId!: string | null;
}

/** Why somebody is put forward, as it is said of them. */
const SAID: Readonly<Record<Reason['reason'], Readonly<Record<Language, string>>>> = {
  has_not_led_here: {
    nl: 'leidde dit schooljaar nog niets in dit team',
    en: 'led nothing in this team this school year',
  },
  would_like_to_lead: { nl: 'zegt graag iets te leiden', en: 'says they would like to lead something' },
  has_expertise: { nl: 'is thuis in {theme}', en: 'has expertise in {theme}' },
  is_interested: { nl: 'heeft belangstelling voor {theme}', en: 'is interested in {theme}' },
};

class ReasonView {
  @Choice(REASONS, { example: 'has_expertise' }) reason!: Reason['reason'];
  @Text({ max: 120, nullable: true, example: 'Begrijpend lezen' }) theme!: string | null;
  @Text({ max: 200, example: 'is thuis in Begrijpend lezen' }) words!: string;
}

class LeadSuggestionView {
  @Part(() => PersonView) person!: PersonView;
  @Parts(() => ReasonView, { max: 100 }) reasons!: ReasonView[];
}

const RULES = {
  nl: 'Genoemd wordt wie vandaag in het team zit, er dit schooljaar nog niets leidde, en in het register zei graag iets te leiden; bij leiden op expertise: wie zei thuis te zijn in het thema. Op naam, zonder rangorde.',
  en: 'Named is who is in the team today, led nothing in it this school year, and said in the register that they would like to lead something; for leading by expertise, who said to have it in the theme. By name, in no order of merit.',
};

export class LeadSuggestionsView {
  @Parts(() => LeadSuggestionView, { max: 1000 }) items!: LeadSuggestionView[];
  @Text({ max: 400, example: RULES.nl, description: 'By which rules, in words.' }) rules!: string;
}

const FORMULA = {
  nl: 'Effectief aantal leiders = 1 / Σp², met p het aandeel van elke leider in de beurten (Laakso en Taagepera, 1979); gedeeld door wie in dit schooljaar in het team zat.',
  en: 'Effective number of leaders = 1 / Σp², with p the share of each leader in the turns (Laakso and Taagepera, 1979); divided by who was in the team in this school year.',
};

export class SharedLeadershipView {
  @Id({ example: ID }) schoolYearId!: string;
  @Text({ max: 60, example: '2025-2026' }) schoolYear!: string;
  @Whole({ example: 9, description: 'How many turns it rests on; they are in the list of lead turns.' }) turns!: number;
  @Whole({ example: 6 }) members!: number;
  @Decimal({ nullable: true, example: 3.24 }) effectiveLeaders!: number | null;
  @Decimal({ nullable: true, example: 0.54 }) perMember!: number | null;
  @Text({ max: 400, example: FORMULA.nl }) formula!: string;
}

export const toLeadTurnView = (row: LeadTurnRow): LeadTurnView => ({
  id: row.id,
  leerteamId: row.leerteamId,
  leader: row.leader,
  led: row.led,
  meetingId: row.meetingId,
  cycleId: row.cycleId,
  themeId: row.themeId,
  title: row.title,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
  state: row.state,
  offeredBy: row.offeredBy,
  takesOverId: row.takesOverId,
});

export const toLeadSuggestionsView =
  (language: Language) =>
  (suggestions: readonly LeadSuggestion[]): LeadSuggestionsView => ({
    items: suggestions.map(({ person, reasons }) => ({
      person,
      reasons: reasons.map(({ reason, theme }) => ({
        reason,
        theme,
        words: SAID[reason][language].replace('{theme}', () => theme ?? ''),
      })),
    })),
    rules: RULES[language],
  });

export const toSharedLeadershipView =
  (language: Language) =>
  ({ year, ...shared }: SharedLeadership): SharedLeadershipView => ({
    schoolYearId: year.id,
    schoolYear: year.name,
    turns: shared.turns,
    members: shared.members,
    effectiveLeaders: shared.effectiveLeaders,
    perMember: shared.perMember,
    formula: FORMULA[language],
  });
