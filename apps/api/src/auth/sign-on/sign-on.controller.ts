import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../../http/openapi.js';
import { Public } from '../../http/requires.js';
import { SessionView } from '../auth.dto.js';
import { ApiTags } from '../../http/described.js';
import { attemptCookie, attemptSecretIn } from './attempt-cookie.js';
import { SignOnProviders } from './sign-on-providers.js';
import { BeginSignOn, ExchangeSignOnCode, SignOnProvidersView, toSignOnProvidersView } from './sign-on.dto.js';
import { SignOn } from './sign-on.js';

@ApiTags('sign-in')
@Controller('v1/auth/sign-on')
export class SignOnController {
  constructor(
    private readonly signOn: SignOn,
    private readonly providers: SignOnProviders,
  ) {}

  @Get('providers')
  @Public()
  @Answers(200, SignOnProvidersView, 'Where one can sign on with an account that one has already.', 'public')
  list(): SignOnProvidersView {
    return toSignOnProvidersView(this.providers.all);
  }

  @Get(':provider')
  @Public()
  @Answers(302, undefined, 'Sends a browser to the provider, to sign on there.', 'public')
  async begin(@Param('provider') provider: string, @Query() query: BeginSignOn, @Res() reply: FastifyReply) {
    const { address, secret } = await this.signOn.begin(provider, query);
    await reply.header('set-cookie', attemptCookie(secret, this.signOn.cookie)).redirect(address, 302);
  }

  @Get(':provider/callback')
  @Public()
  @Answers(200, SessionView, 'Where the provider sends the browser back to; answers a session.', 'public')
  @Answers(
    302,
    undefined,
    'The same for who came from a front-end: sends them back there with a code, or with an error.',
    'public',
  )
  async finish(
    @Param('provider') providerId: string,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    void reply.header('set-cookie', attemptCookie('', this.signOn.cookie));
    const secret = attemptSecretIn(request.headers.cookie);
    const answer = await this.signOn.finish({
      providerId,
      query: new URL(request.url, 'http://here').search,
      secret,
      address,
    });
    await ('returnTo' in answer ? reply.redirect(answer.returnTo, 302) : reply.send(answer));
  }

  @Post('session')
  @HttpCode(200)
  @Public()
  @Answers(200, SessionView, 'Gives a front-end the session for the code that it was sent.', 'public')
  exchange(@Body() body: ExchangeSignOnCode, @Ip() address: string): Promise<SessionView> {
    return this.signOn.exchange(body.code, body.verifier, address);
  }
}
