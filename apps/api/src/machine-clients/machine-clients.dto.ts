import { MACHINE_SCOPES, type MachineScope } from '@app/access';
import type { MachineClientDetail, MachineClientKeyRow, MachineClientRow } from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { ChoiceList, Day, Id, Moment, Parts, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const LATER_ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02';

export class ConnectMachineClient {
  @Text({ max: 100, example: 'Leerlingvolgsysteem' }) name!: string;
  @ChoiceList(MACHINE_SCOPES, {
    example: ['outcomes'],
    description:
      '`roster`: imports people and groups. `outcomes`: imports pupils’ results. `learning`: delivers what staff learned.',
  })
  @ArrayMinSize(1)
  scopes!: MachineScope[];
}

export class MachineClientView {
  @Id({ example: ID }) id!: string;
  @Text({ max: 100, example: 'Leerlingvolgsysteem' }) name!: string;
  @ChoiceList(MACHINE_SCOPES, { example: ['outcomes'] }) scopes!: MachineScope[];
  @Id({ example: ID, description: 'The administrator who connected it.' }) connectedBy!: string;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) connectedAt!: string;
  @Moment({ nullable: true, example: '2026-09-01T07:30:00.000Z' }) endedAt!: string | null;
  @Day({ nullable: true, example: '2026-03-12', description: 'The last day on which one of its keys was used.' })
  lastUsedOn!: string | null;
}

export class MachineClientKeyView {
  @Id({ example: LATER_ID }) id!: string;
  @Moment({ example: '2026-03-12T09:00:00.000Z' }) issuedAt!: string;
  @Moment({ example: '2027-03-12T09:00:00.000Z' }) expiresAt!: string;
  @Moment({ nullable: true, example: '2026-09-01T07:30:00.000Z' }) endedAt!: string | null;
  @Day({ nullable: true, example: '2026-03-12', description: 'The last day on which a token was asked with it.' })
  lastUsedOn!: string | null;
}

export class MachineClientDetailView extends MachineClientView {
  @Parts(() => MachineClientKeyView, { max: 1000 }) keys!: MachineClientKeyView[];
}

export class IssueMachineClientKey {
  @Whole({ min: 1, max: 366, example: 366 }) expiresInDays!: number;
}

export class IssuedMachineClientKeyView extends MachineClientKeyView {
  @Id({ example: ID, description: 'What the system gives as `client_id`.' }) clientId!: string;
  @Text({ max: 200, example: 'lsm_…', description: 'Shown once, here. What the system gives as `client_secret`.' })
  clientSecret!: string;
}

export const toMachineClientView = (client: MachineClientRow): MachineClientView => ({
  id: client.id,
  name: client.name,
  scopes: client.scopes,
  connectedBy: client.connectedBy,
  connectedAt: client.connectedAt.toISOString(),
  endedAt: client.endedAt?.toISOString() ?? null,
  lastUsedOn: client.lastUsedOn,
});

export const toMachineClientKeyView = (key: MachineClientKeyRow): MachineClientKeyView => ({
  id: key.id,
  issuedAt: key.issuedAt.toISOString(),
  expiresAt: key.expiresAt.toISOString(),
  endedAt: key.endedAt?.toISOString() ?? null,
  lastUsedOn: key.lastUsedOn,
});

export const toMachineClientDetailView = (client: MachineClientDetail): MachineClientDetailView => ({
  ...toMachineClientView(client),
  keys: client.keys.map(toMachineClientKeyView),
});
