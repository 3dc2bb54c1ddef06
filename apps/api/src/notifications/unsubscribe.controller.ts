import { readUnsubscribeToken, UnitOfWork, unsubscribe } from '@app/domain';
import { type Config, NotFound } from '@app/platform';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../core.module.js';
import { languageOf } from '../http/caller.js';
import { ApiConsumes, ApiProduces, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { Public } from '../http/requires.js';
import { askPage, donePage, PAGE_POLICY } from './unsubscribe-page.js';

/**
 * Where the links at the foot of mails lead, and where mail programs unsubscribe by one click (RFC 8058). Whoever has
 * the mail may; nobody signs in. It answers the same for everybody of whom a mail was ever signed.
 */
@ApiTags('notifications')
@Controller('v1/unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':token')
  @Public()
  @ApiProduces('text/html')
  @Answers(200, String, 'A page with a button that unsubscribes; the page itself changes nothing.', 'public')
  async ask(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(reply, askPage(languageOf(request), this.read(token).scope));
  }

  // What is sent along says “one click” and nothing else; it is not looked at.
  @Post(':token')
  @HttpCode(200)
  @Public()
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data')
  @ApiProduces('text/html')
  @Answers(200, String, 'Mails you no more of this.', 'public')
  async stop(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { boardId, ...whom } = this.read(token);
    await this.unitOfWork.run({ boardId, system: true }, (work) => unsubscribe(work, whom));
    await answer(reply, donePage(languageOf(request), whom.scope));
  }

  private read(token: string) {
    const unsubscribing = readUnsubscribeToken(this.config.pupilCodeSecret, token);
    if (!unsubscribing) throw new NotFound('unsubscribing');
    return unsubscribing;
  }
}

const answer = async (reply: FastifyReply, page: string): Promise<void> => {
  void reply.header('content-security-policy', PAGE_POLICY).header('content-type', 'text/html; charset=utf-8');
  await reply.status(200).send(page);
};
