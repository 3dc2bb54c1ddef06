import { type Facts, isMachine, mayAsk, type Permission, permits, type Relation, type RequestActor } from '@app/access';
import type { Requirement } from '../../apps/api/src/http/requires.js';
import { type Caller, withRoles } from './callers.js';
import type { Person, Thing } from './laid-out/thing.js';
import { type Everything, kindsOf } from './one-of-everything.js';
import type { NamedOperation } from './operations.js';

/** What a caller is answered. `hidden` is that there is no such thing; `open`, what everybody is answered. */
export type Answer = 'yes' | 'no' | 'hidden' | 'sign in' | 'open';

/** One way to call an operation: with a thing to do it with, where it is about one. */
export interface Call {
  readonly name: string;
  readonly operation: NamedOperation;
  readonly permission: Requirement;
  /** Where the thing stands among all things. */
  readonly thing?: string;
  /** In the place of the example's. */
  readonly body?: object;
}

/** Of a thing that a body names: the permission that is asked, and what the body says in place of the example. */
interface Decided {
  readonly permission: Permission;
  readonly thing: string;
  /** Where there are several of one thing. */
  readonly what?: string;
  readonly body: (id: string | undefined) => object;
}

/** Each report, by the permission to ask for it, with what the body says of one beside that. */
const onEachReport = (beside: Readonly<Record<string, object>>): Decided[] =>
  (
    [
      ['teacher', 'staff-members'],
      ['leerteam', 'leerteams'],
      ['school', 'schools'],
      ['accountability', 'schools', 'account'],
      ['attention', 'schools', 'attention'],
      ['house', 'schools', 'house'],
      ['board', 'boards'],
    ] as const
  ).map(([report, thing, what]) => ({
    permission: `${report}-report.request`,
    thing,
    ...(what ? { what } : {}),
    body: (subjectId) => ({ report, subjectId, ...beside[report] }),
  }));

/** Operations that decide on what their body names rather than on what their path does: once for each kind of it. */
const DECIDED_ON_BODY: Readonly<Record<string, readonly Decided[]>> = {
  'POST /v1/report-runs': [
    { permission: 'school-run.start', thing: 'schools', body: (subjectId) => ({ scope: 'school', subjectId }) },
    { permission: 'board-run.start', thing: 'boards', body: (subjectId) => ({ scope: 'board', subjectId }) },
  ],
  'POST /v1/reports': onEachReport({ accountability: { untilOn: '2026-08-01' } }),
  'POST /v1/report-schedules': onEachReport({ accountability: { covers: 'school_year_so_far', months: undefined } }),
  'POST /v1/impact-hypotheses': [
    { permission: 'impact-hypothesis.declare', thing: 'goals', body: (goalId) => ({ goalId }) },
    {
      permission: 'impact-hypothesis.declare',
      thing: 'cycles',
      body: (cycleId) => ({ cycleId, goalId: null }),
    },
  ],
  'POST /v1/insights/{id}/reactions': [
    { permission: 'insight.react', thing: 'insights', body: () => ({ kind: 'question' }) },
    { permission: 'insight.answer', thing: 'insights of a person', body: () => ({ kind: 'answer' }) },
  ],
};

/** The ways to call an operation: with each kind of thing that its path or its body can name. */
export function callsOf(operation: NamedOperation, { things }: Everything): Call[] {
  const { name, path, requires } = operation;
  const decided = DECIDED_ON_BODY[name];
  if (decided)
    return decided.map(({ permission, thing, what, body }) => ({
      name: `${name} on ${thing}${what ? ` (${what})` : ''}`,
      operation,
      permission,
      thing,
      body: body(things[thing]?.id),
    }));
  const collection = /([a-z-]+)\/\{/.exec(path)?.[1];
  if (collection === undefined || requires === 'public') return [{ name, operation, permission: requires }];
  const kinds = kindsOf(things, collection);
  if (kinds.length === 0) throw new Error(`${name}: there is none of ${collection}. Add it to one-of-everything.`);
  return kinds.map((thing) => {
    const kind = thing.slice(collection.length);
    return { name: `${name}${kind}`, operation, permission: requires, thing };
  });
}

/** What the permissions say that a caller has to be answered. What does not exist yet will be their own. */
export function expectedAnswer(
  { actor, person }: Caller,
  { operation, permission, thing }: Call,
  all: Everything,
): Answer {
  const { requires } = operation;
  if (requires === 'public' || permission === 'public') return 'open';
  if (!actor) return 'sign in';
  if (!mayAsk(actor, requires)) return 'no';
  if (thing === undefined) return 'yes';
  const laidOut = all.things[thing];
  if (!laidOut || person === undefined || !maySee(actor, person, laidOut)) return 'hidden';
  return permits(actor, permission, factsOf(person, laidOut)) ? 'yes' : 'no';
}

/** The things that a caller may know of, whatever the token that they use is limited to. */
export function thingsSeenBy({ actor, person }: Caller, { things }: Everything): string[] {
  if (!actor || !person) return [];
  return Object.keys(things).filter((name) => things[name] && maySee(actor, person, things[name]));
}

const maySee = (actor: RequestActor, person: Standing, thing: Thing): boolean =>
  permits(isMachine(actor) ? actor : withRoles([...actor.roles]), thing.seenWith, factsOf(person, thing));

type Standing = Person | 'machine';

function factsOf(
  person: Standing,
  { id: _id, seenWith: _seenWith, says: _says, visibility, ...standings }: Thing,
): Facts {
  const held = Object.entries(standings).filter(([, people]) => person !== 'machine' && people.includes(person));
  const relations = new Set<Relation>(['withinBoard', ...held.map(([relation]) => relation as Relation)]);
  if (person === 'administrator') relations.add('administrator');
  return { relations, ...(visibility ? { visibility } : {}) };
}
