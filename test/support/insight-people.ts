import type { Activity, Board, Goal, Leerteam, School, StaffMember, Theme } from '@app/domain';
import { expect } from '@jest/globals';
import type { Client, TestApi } from './api.js';
import { everyPage } from './pages.js';

/** What is told of an insight, as far as the stories ask. */
export interface Told {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly excerpt: readonly { readonly text: string; readonly found: boolean }[];
}

export const LEARNED = {
  title: 'Hardop denken werkt pas als leerlingen het zelf doen',
  learned: 'Voordoen alleen hielp niet. Toen kinderen om de beurt hardop dachten, stelden ze betere vragen.',
  usefulFor: 'Wie begrijpend lezen geeft',
};

/**
 * Noor writes; Sam is in her leerteam, from another school. The others are colleagues of each of them, or of neither;
 * the third school has a leader too.
 */
export class InsightPeople {
  readonly board: Board;
  readonly school: School;
  readonly otherSchool: School;
  readonly team: Leerteam;
  readonly theme: Theme;
  readonly noor: StaffMember;
  readonly sam: StaffMember;
  readonly lin: StaffMember;
  /** Of Noor’s, and opened to nobody. */
  readonly activity: Activity;
  readonly goal: Goal;
  readonly clients: Readonly<
    Record<'asNoor' | 'asSam' | 'atNoors' | 'atSams' | 'asLin' | 'leader' | 'administrator', Client>
  >;

  private constructor(story: Omit<InsightPeople, 'write' | 'listed' | 'readers'>) {
    Object.assign(this, story);
  }

  static async layOut(api: TestApi): Promise<InsightPeople> {
    const { world } = api;
    const board = await world.board();
    const [school, otherSchool, third] = [
      await world.school(board, { name: 'De Wilg' }),
      await world.school(board, { name: 'De Es' }),
      await world.school(board, { name: 'De Linde' }),
    ];
    const team = await world.leerteam(board, { name: 'PLG lezen' });
    const noor = await world.staffMember(board, school, { givenName: 'Noor', familyName: 'Quist' });
    const sam = await world.staffMember(board, otherSchool, { givenName: 'Sam', familyName: 'Bos' });
    const lin = await world.staffMember(board, third, { givenName: 'Lin', familyName: 'Smit' });
    for (const person of [noor, sam]) await world.membership(team, person);
    const form = await world.learningForm(board);
    const secret = { visibility: 'private' as const, title: 'Een geheime activiteit' };
    return new InsightPeople({
      ...{ board, school, otherSchool, team, noor, sam, lin, theme: await world.theme(board) },
      activity: await world.activity(noor, form, secret),
      goal: await world.goal(noor, { visibility: 'private', title: 'Een geheim doel' }),
      clients: {
        asNoor: await api.as(noor),
        asSam: await api.as(sam),
        atNoors: await api.as(await world.staffMember(board, school)),
        atSams: await api.as(await world.staffMember(board, otherSchool)),
        asLin: await api.as(lin),
        leader: await api.as(await world.schoolLeader(board, third)),
        administrator: await api.as(await world.boardAdmin(board)),
      },
    });
  }

  /** Writes down what Noor learned in her activity. */
  async write(values: object = {}): Promise<Told> {
    const path = `/v1/activities/${this.activity.id}/insights`;
    const { body, status } = await this.clients.asNoor.post(path).send({ ...LEARNED, ...values });
    expect([status, body.errors]).toEqual([201, undefined]);
    return body as Told;
  }

  listed(client: Client, query: Readonly<Record<string, string>> = {}): Promise<Told[]> {
    return everyPage<Told>(client, `/v1/insights?${new URLSearchParams(query).toString()}`);
  }

  /** Who of everybody can read it: the same as find it in the list, and by a word of it. */
  async readers(id: string): Promise<string[]> {
    const reading: string[] = [];
    for (const [name, client] of Object.entries(this.clients)) {
      const { status } = await client.get(`/v1/insights/${id}`);
      for (const text of [undefined, 'voordoen']) {
        const found = (await this.listed(client, text ? { text } : {})).some((one) => one.id === id);
        expect([name, found]).toEqual([name, status === 200]);
      }
      if (status === 200) reading.push(name);
      else expect([name, status]).toEqual([name, 404]);
    }
    return reading;
  }
}
