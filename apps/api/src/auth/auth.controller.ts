import { readMe } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Public, Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { issueAccessToken, listAccessTokens, revokeAccessToken } from './access-tokens.js';
import { Accounts } from './accounts.js';
import {
  AccessTokenView,
  ActivateAccount,
  ChangePassword,
  IssueAccessToken,
  IssuedAccessTokenView,
  MeView,
  RefreshSession,
  SessionView,
  SignIn,
  toAccessTokenView,
} from './auth.dto.js';
import { Sessions } from './sessions.js';

@ApiTags('sign-in')
@Controller('v1')
export class AuthController {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly requests: Requests,
  ) {}

  @Post('auth/sign-in')
  @HttpCode(200)
  @Public()
  @Answers(200, SessionView, 'Signs in with e-mail address and password.', 'public')
  signIn(@Body() body: SignIn, @Ip() address: string): Promise<SessionView> {
    return this.sessions.signIn(body.email, body.password, address);
  }

  @Post('auth/refresh')
  @HttpCode(200)
  @Public()
  @Answers(200, SessionView, 'Gives a new access token, and a new refresh token in place of the one sent.', 'public')
  refresh(@Body() body: RefreshSession): Promise<SessionView> {
    return this.sessions.refresh(body.refreshToken);
  }

  @Post('auth/sign-out')
  @HttpCode(204)
  @Public()
  @Answers(204, undefined, 'Ends the session of a refresh token.', 'public')
  signOut(@Body() body: RefreshSession): Promise<void> {
    return this.sessions.signOut(body.refreshToken);
  }

  @Post('auth/activate')
  @HttpCode(200)
  @Public()
  @Answers(200, SessionView, 'Makes your account, with the secret of your invitation, and signs you in.', 'public')
  activate(@Body() body: ActivateAccount, @Ip() address: string): Promise<SessionView> {
    return this.accounts.activate(body.secret, body.password, address);
  }

  @Post('auth/password')
  @HttpCode(200)
  @Requires('password.change')
  @Answers(200, SessionView, 'Changes your password; ends every session and gives you a new one.')
  changePassword(
    @CalledBy() caller: Caller,
    @Body() body: ChangePassword,
    @Ip() address: string,
  ): Promise<SessionView> {
    return this.accounts.changePassword(caller, body.currentPassword, body.newPassword, address);
  }

  @Get('me')
  @Requires('me.read')
  @Answers(200, MeView, 'Who you are, and as what.')
  me(@CalledBy() caller: Caller): Promise<MeView> {
    return this.requests.read(caller, readMe);
  }

  @Get('access-tokens')
  @Requires('access-token.read')
  @Answers(200, pageOf(AccessTokenView), 'Your personal access tokens without their secrets, the newest first.')
  list(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<AccessTokenView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listAccessTokens(work, part), query, (row) => [row.id], toAccessTokenView),
    );
  }

  @Post('access-tokens')
  @Requires('access-token.issue')
  @Answers(201, IssuedAccessTokenView, 'Makes a personal access token; its secret is shown once.')
  issue(@CalledBy() caller: Caller, @Body() body: IssueAccessToken): Promise<IssuedAccessTokenView> {
    return this.requests.runOnce(caller, async (work) => {
      const { token, secret } = await issueAccessToken(work, body);
      return { ...toAccessTokenView(token), token: secret };
    });
  }

  @Delete('access-tokens/:id')
  @HttpCode(204)
  @Requires('access-token.revoke')
  @Answers(204, undefined, 'Revokes a personal access token.')
  revoke(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => revokeAccessToken(work, id));
  }
}
