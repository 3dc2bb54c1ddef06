import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isMachine, type Permission, PERMISSIONS, type Rule } from '@app/access';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import { type Answer, type Call, callsOf, expectedAnswer, thingsSeenBy } from '../support/access-oracle.js';
import { startApi, type TestApi } from '../support/api.js';
import { type Caller, callersOf } from '../support/callers.js';
import { callOperation } from '../support/call-operation.js';
import { expectGolden } from '../support/golden.js';
import { type Everything, isKindOf, oneOfEverything } from '../support/one-of-everything.js';
import { operationsOf } from '../support/operations.js';
import { table } from '../support/table.js';
import { undoChanges } from '../support/undo-changes.js';

/** Answers that differ from what the permissions say, each with the reason. This list may only shrink. */
const EXCEPTIONS: readonly { call: string; caller: string; answer: Answer; why: string }[] = [];

/** What nobody brings to its end here: the permission is asked before. This list may only shrink. */
const NOT_DONE = [
  // Everybody who was laid out has an account.
  'POST /v1/staff-members/{id}/invitations',
  // Everybody who was laid out works here, or was asked for already.
  'POST /v1/staff-members/{id}/erasure',
  // What is sent is no package.
  'POST /v1/imports/oneroster',
  'POST /v1/imports/oneroster/results',
  // Kept in a second transaction, and the first of the two is undone here.
  'POST /v1/activities/{id}/evidence/files',
  // The goal is active.
  'POST /v1/goals/{id}/activate',
  // Somebody coordinates it, and it was not closed.
  'POST /v1/leerteams/{id}/take-up',
  'POST /v1/leerteams/{id}/reopen',
  // The lesson was not talked about yet.
  'POST /v1/observations/{id}/revisit',
  // Something was seen in the lesson that is taught today, and something predicted in the stage of the other.
  'DELETE /v1/research-lessons/{id}',
  'DELETE /v1/lesson-stages/{id}',
  // It was not taught yet.
  'PUT /v1/research-lessons/{id}/findings/{casePupilId}',
  'POST /v1/research-lessons/{id}/revisions',
  // There are data for the hypothesis, and no verdict on it yet.
  'DELETE /v1/hypotheses/{id}',
  'POST /v1/hypotheses/{id}/reopen',
  'POST /v1/hypotheses/{id}/measures',
  // That of the goal runs, that of the cycle was measured, and the other evaluated.
  'POST /v1/impact-hypotheses/{id}/evaluation of a goal',
  'PATCH /v1/impact-hypotheses/{id}/evaluation of a goal',
  'POST /v1/impact-hypotheses/{id}/withdrawal of a cycle',
  'PATCH /v1/impact-hypotheses/{id}/evaluation of a cycle',
  'POST /v1/impact-hypotheses/{id}/withdrawal of a cycle, evaluated',
  'POST /v1/impact-hypotheses/{id}/evaluation of a cycle, evaluated',
  // The signal is in the hands of a leerteam, stands by itself, and did not end.
  'POST /v1/signals/{id}/take-up',
  'POST /v1/signals/{id}/part',
  'POST /v1/signals/{id}/reopen',
  // The growth conversation is proposed, and was not held yet.
  'POST /v1/growth-conversations/{id}/hold',
  'POST /v1/growth-conversations/{id}/draft/confirm',
  // The data were collected.
  'DELETE /v1/data-sources/{id}',
  // Nothing of it was adopted yet.
  'POST /v1/strategy-documents/{id}/review of a draft',
  'POST /v1/strategy-documents/{id}/end of a draft',
  // One pulse at a time, and one is open.
  'POST /v1/schools/{id}/pulses',
  // The one report of the first was made; of the other nothing has failed, and of the third nothing is left to stop.
  'POST /v1/report-runs/{id}/cancel of a board',
  'POST /v1/report-runs/{id}/cancel of one report',
  'POST /v1/report-runs/{id}/retry of a school',
  'POST /v1/report-runs/{id}/retry of one report',
  'POST /v1/report-runs/{id}/subjects/{subjectId}/retry of a school',
  'POST /v1/report-runs/{id}/subjects/{subjectId}/retry of one report',
  // The consultation is open.
  'PUT /v1/consultation-responses/{id}/answer',
];

/** Says itself who calls, as OAuth has it: with a bearer token beside it the request is refused. This list may only shrink. */
const CREDENTIALS_IN_BODY = ['POST /v1/auth/token'];

/** How far the owner opened what they wrote. */
const OPENED = ['team', 'private'] as const;

interface Answered {
  readonly call: Call;
  readonly caller: Caller;
  readonly status: number;
  readonly answer: Answer;
  readonly expected: Answer;
  /** The things that the answer tells of, and those that the caller may know of. */
  readonly told: readonly string[];
  readonly seen: readonly string[];
  /** The permissions by which it tells of them. */
  readonly shownBy: readonly string[];
}

describe('every operation, called by everybody', () => {
  let api: TestApi;
  let document: OpenAPIObject;
  const byOpened = new Map<string, Answered[]>();
  const all = (): Answered[] => [...byOpened.values()].flat();

  beforeAll(async () => {
    api = await startApi();
    document = await describeApi(api.app);
    const boards: { opened: string; everything: Everything; callers: Caller[] }[] = [];
    for (const opened of OPENED) {
      const everything = await oneOfEverything(api, opened);
      boards.push({ opened, everything, callers: await callersOf(api, everything) });
    }
    // One server for all: many calls go at the same time.
    await api.app.listen(0, '127.0.0.1');
    undoChanges(api);
    // Where one waits for the database, the other goes on.
    const answered = await Promise.all(boards.map(({ everything, callers }) => callAll(everything, callers)));
    boards.forEach(({ opened }, index) => byOpened.set(opened, answered[index] ?? []));
    // Some ten thousand calls, and more with each operation: longer than any other, on a machine that does more besides.
  }, 900_000);
  afterAll(() => api.close());

  /** One operation after the other, each by all callers at once. */
  async function callAll(everything: Everything, callers: readonly Caller[]): Promise<Answered[]> {
    const answers: Answered[] = [];
    const seen = new Map(callers.map((caller) => [caller, thingsSeenBy(caller, everything)]));
    const callAs = (caller: Caller, call: Call) => answerTo(caller, call, everything, seen.get(caller) ?? []);
    for (const call of operationsOf(document).flatMap((operation) => callsOf(operation, everything))) {
      if (call.permission !== 'public')
        answers.push(...(await Promise.all(callers.map((caller) => callAs(caller, call)))));
      // Except where it is counted how often somebody guesses who they are.
      else
        for (const caller of callers) {
          await api.database.owner.query('truncate rate_limit');
          answers.push(await callAs(caller, call));
        }
    }
    return answers;
  }

  async function answerTo(
    caller: Caller,
    call: Call,
    everything: Everything,
    seen: readonly string[],
  ): Promise<Answered> {
    const { operation, thing: kind, body } = call;
    const { status, text = '' } = await callOperation(caller.client, document, operation, everything, { kind, body });
    const told = Object.entries(everything.things).filter(
      ([, { id, says }]) => text.includes(id) || (says !== undefined && text.includes(says)),
    );
    return {
      call,
      caller,
      status,
      answer: call.permission === 'public' ? 'open' : answerOf(status),
      expected: expectedAnswer(caller, call, everything),
      told: told.map(([name]) => name),
      shownBy: told.map(([, { seenWith }]) => seenWith),
      seen,
    };
  }

  it('is answered as the permissions say', () => {
    const excepted = ({ call, caller, answer }: Answered): boolean =>
      EXCEPTIONS.some((one) => one.call === call.name && one.caller === caller.name && one.answer === answer);
    const wrong = all().filter((one) => one.answer !== one.expected && !excepted(one));
    expect(wrong.map((one) => `${inWords(one)}, and not ${one.expected}`)).toEqual([]);
  });

  it('is answered so in the table that is checked in', () => {
    expectGolden('access/golden/operations.txt', tableOf(byOpened.get('team') ?? [], byOpened.get('private') ?? []));
  });

  it('needs each exception', () => {
    const differing = all().filter(({ answer, expected }) => answer !== expected);
    const idle = EXCEPTIONS.filter(
      (one) => !differing.some(({ call, caller }) => call.name === one.call && caller.name === one.caller),
    );
    expect(idle).toEqual([]);
  });

  it('tells nobody of a thing that they may not see', () => {
    const leaks = all().flatMap((one) =>
      one.told.filter((thing) => !one.seen.includes(thing)).map((thing) => [one, thing] as const),
    );
    expect(leaks.map(([one, thing]) => `${inWords(one)}, with ${thing}`)).toEqual([]);
  });

  it('lists to everybody what they may see', () => {
    const lists = all().filter(
      ({ call, answer }) => call.operation.method === 'get' && !call.thing && answer === 'yes',
    );
    const missing = lists.flatMap((one) => {
      const collection = one.call.operation.path.split('/').at(-1) ?? '';
      const untold = one.seen.filter((thing) => !one.told.includes(thing) && isKindOf(thing, collection));
      return untold.map((thing) => `${inWords(one)}, without ${thing}`);
    });
    expect(missing).toEqual([]);
  });

  it('makes no difference between callers where it is public', () => {
    const statuses = new Map<Call, Set<number>>();
    const open = all().filter(({ call }) => call.permission === 'public' && !CREDENTIALS_IN_BODY.includes(call.name));
    for (const { call, status } of open) statuses.set(call, (statuses.get(call) ?? new Set()).add(status));
    expect([...statuses].filter(([, different]) => different.size > 1).map(([{ name }]) => name)).toEqual([]);
  });

  it('gets a request that it understands, and does not fail on it', () => {
    const failed = all().filter(
      ({ call, caller, status }) =>
        (status >= 500 || [400, 415, 428, 429].includes(status)) &&
        (caller.name === 'nobody' || !CREDENTIALS_IN_BODY.includes(call.name)),
    );
    expect(failed.map(inWords)).toEqual([]);
  });

  it('is brought to its end by somebody', () => {
    const done = new Set(all().flatMap(({ call, status }) => (status < 300 ? [call.name] : [])));
    const names = new Set(all().flatMap(({ call, expected }) => (expected === 'yes' ? [call.name] : [])));
    expect([...names].filter((name) => !done.has(name)).sort()).toEqual(NOT_DONE.toSorted());
  });

  it('asks for a permission to change where it changes anything, and only there', () => {
    const unfit = operationsOf(document).filter(
      ({ method, requires }) => requires !== 'public' && PERMISSIONS[requires].writes === (method === 'get'),
    );
    expect(unfit.map(({ name, requires }) => `${name}: ${requires}`)).toEqual([]);
  });

  it('leaves no permission, and no role, untried', () => {
    const allowed = all().filter(({ answer }) => answer === 'yes');
    const granted = new Set<string>(
      allowed.flatMap(({ call, shownBy }) => [call.permission, call.operation.requires, ...shownBy]),
    );
    const untried = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => !granted.has(permission));
    expect(untried).toEqual([]);
    const roles = new Set(
      all().flatMap(({ caller: { actor } }) => (actor && !isMachine(actor) ? [...actor.roles] : [])),
    );
    const known = Object.values<Rule>(PERMISSIONS).flatMap((rule) => rule.roles);
    expect(known.filter((role) => !roles.has(role))).toEqual([]);
  });

  it('is in the description: nothing is served beside it', () => {
    const scanner = new MetadataScanner();
    const controllers = api.app.get(DiscoveryService, { strict: false }).getControllers();
    const handlers = controllers.flatMap(({ metatype }) => {
      const { prototype, name } = metatype as { prototype: Record<string, object>; name: string };
      const methods = scanner.getAllMethodNames(prototype);
      const routed = methods.filter((method) => Reflect.hasMetadata(PATH_METADATA, prototype[method] as object));
      return routed.map((method) => `${name.replace(/Controller$/, '')}.${method}`);
    });
    const described = operationsOf(document).map(({ operation }) => operation.operationId);
    expect(described.sort()).toEqual(handlers.sort());
  });
});

function answerOf(status: number): Answer {
  if (status === 401) return 'sign in';
  if (status === 403) return 'no';
  return status === 404 ? 'hidden' : 'yes';
}

const inWords = ({ call, caller, status }: Answered): string => `${call.name} by ${caller.name}: ${status}`;

/** The answers where content is open to the team, and those that are others where it is private. */
function tableOf(open: readonly Answered[], closed: readonly Answered[]): string {
  const callers = [...new Set(open.map(({ caller }) => caller.name))];
  const rowsOf = (answers: readonly Answered[]): string[][] =>
    [...new Set(answers.map(({ call }) => call))].map((call) => {
      const cells = answers.filter((one) => one.call === call).map(({ answer }) => answer);
      return [call.name, call.permission, ...cells];
    });
  const before = new Set(rowsOf(open).map((row) => row.join()));
  const others = rowsOf(closed).filter((row) => !before.has(row.join()));
  const head = (when: string): string[] => [when, 'permission', ...callers];
  return table([head('content is open to the team'), ...rowsOf(open), [], head('content is private'), ...others]);
}
