import type { MachineScope } from '@app/access';
import { boardOfSecret, presentKey, UnitOfWork } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { TokenRefused, type TokenRequest } from './client-credentials.js';
import { GuessLimits } from './guess-limits.js';
import { ACCESS_TOKEN_SECONDS, type MachineClaims, MACHINES } from './tokens.js';

export interface MachineToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly MachineScope[];
}

/** How a machine client comes by an access token. */
@Injectable()
export class MachineTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jwt: JwtService,
    private readonly limits: GuessLimits,
  ) {}

  /** Gives a client that proves who it is a token for its scopes, or for those of them that it asks for. */
  async give({ clientId, secret, scopes: asked }: TokenRequest, address: string): Promise<MachineToken> {
    const guess = { account: clientId, address };
    await this.limits.count(guess);
    const boardId = boardOfSecret('machine', secret);
    if (!boardId) throw new TokenRefused('invalid_client');
    const system = { boardId, system: true } as const;
    const machine = await this.unitOfWork.run(system, (work) => presentKey(work, clientId, secret));
    if (!machine) throw new TokenRefused('invalid_client');
    await this.limits.forgive(guess);
    const scopes = asked ?? machine.scopes;
    if (scopes.length === 0 || !scopes.every((scope) => machine.scopes.includes(scope)))
      throw new TokenRefused('invalid_scope');
    const claims: MachineClaims = { sub: clientId, board: boardId, key: machine.keyId, scopes };
    const accessToken = await this.jwt.signAsync({ ...claims }, { audience: MACHINES });
    return { accessToken, expiresInSeconds: ACCESS_TOKEN_SECONDS, scopes };
  }
}
