import {
  DELIVERY_STATES,
  type DeliveryState,
  DISABLED_REASONS,
  type DisabledReason,
  type EndpointFacts,
  TEST_KIND,
  WEBHOOK_KIND_LIST,
  type WebhookAttemptRow,
  type WebhookDeliveryRow,
  type WebhookEndpointRow,
  type WebhookKind,
} from '@app/domain';
import { ArrayMinSize, IsISO8601, Matches } from 'class-validator';
import { ApiProperty } from '../http/described.js';
import { Choice, ChoiceList, Id, Link, Moment, Part, Parts, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';
import { PersonView } from '../history/history.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const MOMENT = '2026-03-12T09:00:00.000Z';
const URL = 'https://las.voorbeeld.nl/webhooks/leerspoor';
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=';

export class RegisterWebhookEndpoint implements EndpointFacts {
  @Link({ example: URL, description: 'Begins with https://, and is on the public internet.' }) url!: string;
  @Text({ optional: true, nullable: true, max: 100, example: 'Leerlingvolgsysteem' }) description?: string | null;
  @ChoiceList(WEBHOOK_KIND_LIST, { example: ['report.made', 'report_run.failed'] })
  @ArrayMinSize(1)
  kinds!: WebhookKind[];
}

export class ReviseWebhookEndpoint implements Partial<EndpointFacts> {
  @Link({ optional: true, example: URL }) url?: string;
  @Text({ optional: true, nullable: true, max: 100, example: 'Leerlingvolgsysteem' }) description?: string | null;
  @ChoiceList(WEBHOOK_KIND_LIST, { optional: true, example: ['report.made'] })
  @ArrayMinSize(1)
  kinds?: WebhookKind[];
}

export class WebhookEndpointView {
  @Id({ example: ID }) id!: string;
  @Part(() => PersonView) owner!: PersonView;
  @Text({ max: 2000, example: URL, description: 'For an administrator who is not its owner: up to its host.' })
  url!: string;
  @Text({ nullable: true, max: 100, example: 'Leerlingvolgsysteem' }) description!: string | null;
  @ChoiceList(WEBHOOK_KIND_LIST, { example: ['report.made', 'report_run.failed'] }) kinds!: WebhookKind[];
  @Choice(['enabled', 'disabled'], { example: 'enabled' }) state!: 'enabled' | 'disabled';
  @Choice(DISABLED_REASONS, {
    nullable: true,
    example: 'failing',
    description:
      '`gone`: it answered 410. `failing`: nothing arrived for five days. `owner_not_allowed`: its owner left, or is neither leader nor administrator any more.',
  })
  disabledReason!: DisabledReason | null;
  @Moment({ nullable: true, example: MOMENT }) disabledAt!: string | null;
  @Moment({ nullable: true, example: MOMENT, description: 'Since when nothing arrives; null where the last one did.' })
  failingSince!: string | null;
  @Moment({
    nullable: true,
    example: MOMENT,
    description: 'Until when messages are signed with the secret before it too.',
  })
  previousSecretUntil!: string | null;
  @Moment({ example: MOMENT }) registeredAt!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class IssuedWebhookEndpointView extends WebhookEndpointView {
  @Text({ max: 100, example: SECRET, description: 'Shown once, here: what messages are checked with.' })
  secret!: string;
}

export class RotatedSecretView {
  @Text({ max: 100, example: SECRET, description: 'Shown once, here.' }) secret!: string;
  @Moment({ example: MOMENT, description: 'Until then messages are signed with the one before it as well.' })
  previousSecretUntil!: string;
}

const KINDS = [...WEBHOOK_KIND_LIST, TEST_KIND] as const;
const OUTCOMES = ['answered', 'refused_address', 'timeout', 'unreachable', 'tls'] as const;

export class WebhookDeliveryView {
  @Id({ example: ID, description: 'The `webhook-id` of the message, the same at each try.' }) id!: string;
  @Choice(KINDS, { example: 'report.made' }) kind!: (typeof KINDS)[number];
  @Id({ example: ID, description: 'Of the report, or of the run.' }) subjectId!: string;
  @Moment({ example: MOMENT }) happenedAt!: string;
  @Choice(DELIVERY_STATES, {
    example: 'delivered',
    description:
      '`withheld`: you may not read what it is about. `dead`: it was not delivered, and is not tried any more.',
  })
  state!: DeliveryState;
  @Whole({ example: 1, description: 'How often it was sent since it was made, or replayed.' }) tries!: number;
  @Moment({ nullable: true, example: MOMENT, description: 'When it is tried next, where it waits.' })
  nextTryAt!: string | null;
}

export class WebhookAttemptView {
  @Moment({ example: MOMENT }) attemptedAt!: string;
  @Choice(OUTCOMES, {
    example: 'answered',
    description: '`refused_address`: its host is not on the public internet. `tls`: its certificate is not in order.',
  })
  outcome!: (typeof OUTCOMES)[number];
  @Whole({ nullable: true, example: 204, description: 'The status that was answered; no more of an answer is kept.' })
  status!: number | null;
}

export class WebhookDeliveryDetailView extends WebhookDeliveryView {
  @Id({ example: ID }) endpointId!: string;
  @Parts(() => WebhookAttemptView, { max: 1000 }) attempts!: WebhookAttemptView[];
}

export class WebhookDeliveriesQuery extends PageQuery {
  @Choice(DELIVERY_STATES, { optional: true, example: 'dead' }) state?: DeliveryState;
}

export class ReplayDead {
  @ApiProperty({ type: 'string', format: 'date-time', example: MOMENT, description: 'What happened from then on.' })
  @IsISO8601({ strict: true, strictSeparator: true })
  // With its zone: without one it would be another moment on another machine.
  @Matches(/T.+(?:Z|[+-]\d{2}:\d{2})$/)
  since!: string;
}

export class ReplayedView {
  @Whole({ example: 12 }) replayed!: number;
}

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;

export const toWebhookEndpointView = (row: WebhookEndpointRow): WebhookEndpointView => ({
  ...row,
  disabledAt: moment(row.disabledAt),
  failingSince: moment(row.failingSince),
  previousSecretUntil: moment(row.previousSecretUntil),
  registeredAt: row.registeredAt.toISOString(),
});

export const toWebhookDeliveryView = (row: WebhookDeliveryRow): WebhookDeliveryView => ({
  ...row,
  happenedAt: row.happenedAt.toISOString(),
  nextTryAt: moment(row.nextTryAt),
});

export const toWebhookDeliveryDetailView = (
  row: WebhookDeliveryRow & { readonly endpointId: string; readonly attempts: readonly WebhookAttemptRow[] },
): WebhookDeliveryDetailView => ({
  ...toWebhookDeliveryView(row),
  endpointId: row.endpointId,
  attempts: row.attempts.map((attempt) => ({ ...attempt, attemptedAt: attempt.attemptedAt.toISOString() })),
});
