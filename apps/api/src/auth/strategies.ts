import { type Actor, type MachineActor } from '@app/access';
import { AccessToken, actorToday, boardOfSecret, findPresentMachine, hashOfSecret, UnitOfWork } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy as CustomStrategy } from 'passport-custom';
import { ExtractJwt, Strategy as JwtStrategy, type StrategyOptionsWithoutRequest } from 'passport-jwt';
import type { SigningKeys } from './signing-keys.js';
import {
  ACCESS_TOKEN_SECONDS,
  type AccessClaims,
  actorOf,
  type MachineClaims,
  MACHINES,
  PEOPLE,
  TOKEN_ISSUER,
} from './tokens.js';

/** What an access token has to be, whosever it is. */
const accessTokenOf = (audience: string, keys: SigningKeys): StrategyOptionsWithoutRequest => ({
  jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
  secretOrKeyProvider: (_request, token: string, done) => done(null, keys.keyOf(token) as unknown as string),
  algorithms: ['HS256'],
  issuer: TOKEN_ISSUER,
  audience,
  // A token without an end is none of ours.
  jsonWebTokenOptions: { maxAge: ACCESS_TOKEN_SECONDS },
});

/** A person who signed in, by their access token. */
@Injectable()
export class AccessJwtStrategy extends PassportStrategy(JwtStrategy, 'access-jwt') {
  constructor(keys: SigningKeys) {
    super(accessTokenOf(PEOPLE, keys));
  }

  validate(claims: AccessClaims): Actor {
    return actorOf(claims);
  }
}

/** A program that acts for a person, by a personal access token. */
@Injectable()
export class PersonalAccessTokenStrategy extends PassportStrategy(CustomStrategy, 'personal-access-token') {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Actor | false> {
    const token = /^Bearer (lsp_\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    const boardId = token && boardOfSecret('personal', token);
    if (!token || !boardId) return false;
    return this.unitOfWork.read({ boardId, system: true }, async (work) => {
      const found = await work.db.findOneBy(AccessToken, { boardId, tokenHash: hashOfSecret(token) });
      if (!found || found.revokedAt || found.expiresAt <= work.now) return false;
      const actor = await actorToday(work, found.staffMemberId);
      return actor ? { ...actor, scopes: new Set(found.scopes), readOnly: found.readOnly } : false;
    });
  }
}

/**
 * A system of the board, by its access token. It is looked up at each request: one that was ended is refused at once, and
 * systems call seldom enough for that.
 */
@Injectable()
export class MachineJwtStrategy extends PassportStrategy(JwtStrategy, 'machine-jwt') {
  constructor(
    keys: SigningKeys,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super(accessTokenOf(MACHINES, keys));
  }

  async validate({ sub: machineClientId, board: boardId, key, scopes }: MachineClaims): Promise<MachineActor | false> {
    const system = { boardId, system: true } as const;
    const machine = await this.unitOfWork.read(system, (work) => findPresentMachine(work, machineClientId, key));
    return machine ? { boardId, machineClientId, scopes: new Set(scopes) } : false;
  }
}
