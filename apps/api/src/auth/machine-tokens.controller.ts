import {
  type ArgumentsHost,
  Body,
  Catch,
  Controller,
  type ExceptionFilter,
  Header,
  Headers,
  HttpCode,
  Ip,
  Post,
  UnsupportedMediaTypeException,
  UseFilters,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '../http/described.js';
import { InvalidRequest } from '../http/invalid-request.js';
import { Answers } from '../http/openapi.js';
import { Public } from '../http/requires.js';
import { readTokenRequest, TokenRefused } from './client-credentials.js';
import { AskForToken, TokenRefusalView, TokenView, toTokenView } from './machine-tokens.dto.js';
import { MachineTokens } from './machine-tokens.js';

/**
 * Refuses a token as RFC 6749 (5.2) has it. The one place where what goes wrong is no problem+json: it is read by the
 * OAuth libraries of other systems, which know this form and no other.
 */
@Catch(TokenRefused, InvalidRequest, UnsupportedMediaTypeException)
class TokenRefusalFilter implements ExceptionFilter {
  catch(refused: TokenRefused | InvalidRequest | UnsupportedMediaTypeException, host: ArgumentsHost): void {
    const error = refused instanceof TokenRefused ? refused.error : 'invalid_request';
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error === 'invalid_client') void reply.header('www-authenticate', 'Basic realm="leerspoor"');
    void reply.status(error === 'invalid_client' ? 401 : 400).send({ error } satisfies TokenRefusalView);
  }
}

const FORM = 'application/x-www-form-urlencoded';

@ApiTags('machine clients')
@Controller('v1/auth')
export class MachineTokensController {
  constructor(private readonly tokens: MachineTokens) {}

  @Post('token')
  @HttpCode(200)
  @Header('pragma', 'no-cache')
  @ApiConsumes(FORM)
  @ApiBody({ type: AskForToken })
  @UseFilters(TokenRefusalFilter)
  @Public()
  @Answers(200, TokenView, 'Gives a machine client an access token (OAuth 2.0 client credentials).', 'public')
  @ApiResponse({ status: 400, description: 'Refused, in the form of RFC 6749.', type: TokenRefusalView })
  @ApiResponse({ status: 401, description: 'No such client or key, in the form of RFC 6749.', type: TokenRefusalView })
  async give(
    @Body() form: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Ip() address: string,
  ): Promise<TokenView> {
    return toTokenView(await this.tokens.give(readTokenRequest(form, authorization), address));
  }
}
