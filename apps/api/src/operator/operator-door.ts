import { NotAllowed, NotSignedIn } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Logger } from 'pino';
import type { GuessLimits } from '../auth/guess-limits.js';
import { answerProblem } from '../http/problem.filter.js';

const NAME = 'operator';
const CHALLENGE = 'Basic realm="Leerspoor", charset="UTF-8"';
const READING = ['GET', 'HEAD'];

/** What it takes to let operators in. */
export interface Admission {
  readonly password: string;
  readonly guesses: GuessLimits;
  readonly logger: Logger;
}

/** Lets those in who run the installation: by the one password of the configuration, as browsers ask for it. */
export class OperatorDoor {
  private readonly expected: Buffer;

  constructor(private readonly admission: Admission) {
    this.expected = hashOf(`${NAME}:${admission.password}`);
  }

  /** Answers whoever is not let in; who sees no answer goes on. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      await this.expectOperator(request);
      if (!READING.includes(request.method) && !isFromThisPage(request)) throw new NotAllowed('operator');
    } catch (refusal) {
      if (refusal instanceof NotSignedIn) void reply.header('www-authenticate', CHALLENGE);
      answerProblem(refusal, request, reply, this.admission.logger);
      await reply;
    }
  }

  private async expectOperator(request: FastifyRequest): Promise<void> {
    const [, presented] = /^Basic ([A-Za-z0-9+/]{1,1000}={0,2})$/i.exec(request.headers.authorization ?? '') ?? [];
    if (presented === undefined) throw new NotSignedIn();
    const { guesses } = this.admission;
    const from = { address: request.ip };
    await guesses.count(from);
    // Of hashes, which are as long as each other, whatever was presented.
    if (!timingSafeEqual(hashOf(Buffer.from(presented, 'base64').toString()), this.expected)) throw new NotSignedIn();
    await guesses.forgive(from);
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A browser sends the password along by itself, also where another page asks it to: what changes anything has to be ours. */
function isFromThisPage({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
