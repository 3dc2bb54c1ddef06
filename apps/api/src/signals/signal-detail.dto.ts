import {
  type Finding,
  FINDINGS,
  MOVED_TO,
  type MovedTo,
  SIGNAL_STATES,
  SIGNAL_STEPS,
  type SignalDetail,
  type SignalState,
  type SignalStepKind,
} from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { Choice, Day, Id, Part, Parts, Text } from '../http/fields.js';
import { SignalNameView, NO_NAMES, SignalView, TITLE, toSignalView } from './signals.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const WORD = 'We hangen eerst een week een klok bij de deur en kijken wanneer groepen beginnen.';
const LOOKED_AT = 'Begintijd van acht groepen, drie dagen lang';
const FOUND = 'Zeven van de acht groepen beginnen binnen vijf minuten.';

const Word = (optional = true): PropertyDecorator =>
  Text({ optional, nullable: optional, max: 1000, example: WORD, description: NO_NAMES });

export class TakeUpSignal {
  @Id({
    optional: true,
    nullable: true,
    example: ID,
    description: 'The leerteam that takes it up; left out, that is whoever leads the school.',
  })
  leerteamId?: string | null;
  @Word() word?: string | null;
}

export class PutBackSignal {
  @Word() word?: string | null;
}

export class MoveSignal {
  @Choice(MOVED_TO, { example: 'trying', description: '`resolved` takes a check that found it mended, or partly.' })
  to!: MovedTo;
  @Text({ optional: true, nullable: true, max: 1000, example: WORD, description: `Why, for \`accepted\`. ${NO_NAMES}` })
  word?: string | null;
}

export class ReopenSignal {
  @Word(false) word!: string;
}

const NEXT = ['investigating', 'trying'] as const;

class CheckSignal {
  @Day({ example: '2026-03-11' }) checkedOn!: string;
  @Text({ max: 1000, example: LOOKED_AT, description: 'What was looked at.' }) lookedAt!: string;
  @Choice(FINDINGS, { example: 'mended' }) found!: Finding;
  @Text({ max: 2000, example: FOUND, description: `What was found. ${NO_NAMES}` }) words!: string;
}

export class CheckSignalAndGoOn extends CheckSignal {
  @Choice(NEXT, {
    optional: true,
    example: 'investigating',
    description: 'How it goes on where it was `not_mended`, and only there; `investigating` where it is left out.',
  })
  next?: (typeof NEXT)[number];
}

/** One example of each field makes no whole: only what was not mended says how it goes on. */
export const CHECK_EXAMPLES = {
  mended: { value: { checkedOn: '2026-03-11', lookedAt: LOOKED_AT, found: 'mended', words: FOUND } },
};

export class JoinSignal {
  @Id({ example: ID, description: 'The signal of the same school that it is read on with.' }) intoId!: string;
}

class SignalStepView {
  @Id({ example: ID }) id!: string;
  @Choice(SIGNAL_STEPS, { example: 'taken_up' }) kind!: SignalStepKind;
  @Part(() => PersonView) by!: PersonView;
  @Day({ example: '2026-03-10' }) takenOn!: string;
  @Choice(SIGNAL_STATES, { example: 'noticed' }) fromState!: SignalState;
  @Choice(SIGNAL_STATES, { example: 'investigating' }) toState!: SignalState;
  @Part(() => SignalNameView, { nullable: true }) leerteam!: SignalNameView | null;
  @Id({ nullable: true, example: ID, description: 'What it was joined to, or parted from.' }) otherId!: string | null;
  @Text({ nullable: true, max: 1000, example: WORD }) word!: string | null;
}

class SignalCheckView extends CheckSignal {
  @Id({ example: ID }) id!: string;
  @Part(() => PersonView) by!: PersonView;
}

class JoinedSignalView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 200, example: TITLE }) title!: string;
  @Part(() => PersonView, { nullable: true }) author!: PersonView | null;
  @Day({ example: '2026-03-09' }) noticedOn!: string;
}

/** A signal with who noticed it, what was joined to it, and each step and check, the first first. */
export class SignalDetailView extends SignalView {
  @Text({ max: 5000, example: 'Groepen beginnen na de pauze tien tot vijftien minuten te laat.' }) noticed!: string;
  @Text({ nullable: true, max: 1000, example: 'Sinds de herfst' }) circumstances!: string | null;
  @Parts(() => PersonView, { max: 1000 }) noticers!: readonly PersonView[];
  @Part(() => PersonView, { nullable: true }) rewordedBy!: PersonView | null;
  @Day({ nullable: true, example: '2026-03-11' }) rewordedOn!: string | null;
  @Parts(() => JoinedSignalView, { max: 1000 }) joined!: readonly JoinedSignalView[];
  @Parts(() => SignalStepView, { max: 1000 }) steps!: readonly SignalStepView[];
  @Parts(() => SignalCheckView, { max: 1000 }) checks!: readonly SignalCheckView[];
}

export const toSignalDetailView = (row: SignalDetail): SignalDetailView => ({
  ...toSignalView(row),
  noticed: row.noticed,
  circumstances: row.circumstances,
  noticers: row.noticers,
  rewordedBy: row.rewordedBy,
  rewordedOn: row.rewordedOn,
  joined: row.joined,
  steps: row.steps,
  checks: row.checks,
});
