import { Transform } from 'class-transformer';
import { IsIn, Matches } from 'class-validator';
import { OperationalError } from '../errors/operational-error.js';
import type { OutgoingRules } from '../outgoing/address.rules.js';
import { listOf } from './list-of.js';
import { MailEnvironment } from './mail-environment.js';

/** What can be configured of webhooks: to where beside the public internet they may go. */
export class OutgoingEnvironment extends MailEnvironment {
  @Transform(({ value }) => listOf(value))
  @Matches(/^[a-z0-9](?:[a-z0-9.:-]*[a-z0-9])?$/, {
    each: true,
    message: 'WEBHOOK_INTERNAL_HOSTS must be hosts as las.school.intern, in lower case, with commas between them',
  })
  WEBHOOK_INTERNAL_HOSTS: string[] = [];

  @IsIn(['on', 'off'])
  WEBHOOK_LOOPBACK: 'on' | 'off' = 'off';
}

export function readOutgoing(env: OutgoingEnvironment, production: boolean): OutgoingRules {
  const loopback = env.WEBHOOK_LOOPBACK === 'on';
  if (loopback && production) throw new OperationalError('WEBHOOK_LOOPBACK is for development: not in production.');
  return { internalHosts: env.WEBHOOK_INTERNAL_HOSTS, loopback };
}
