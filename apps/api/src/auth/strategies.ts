import { type Actor, type Role } from '@app/access';
import { AccessToken, boardOfSecret, hashOfSecret, rolesOf, UnitOfWork } from '@app/domain';
import { type Config } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { createSecretKey } from 'node:crypto';
import { Strategy as CustomStrategy } from 'passport-custom';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';
import { ACCESS_TOKEN_SECONDS, type AccessClaims, actorOf, TOKEN_ISSUER } from './tokens.js';

/** A person who signed in, by their access token. */
@Injectable()
export class AccessJwtStrategy extends PassportStrategy(JwtStrategy, 'access-jwt') {
  constructor(config: Pick<Config, 'accessTokenSecret'>) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // A KeyObject: with a string the key would be made anew at each request.
      secretOrKey: createSecretKey(Buffer.from(config.accessTokenSecret)) as unknown as string,
      algorithms: ['HS256'],
      issuer: TOKEN_ISSUER,
      // A token without an end is none of ours.
      jsonWebTokenOptions: { maxAge: ACCESS_TOKEN_SECONDS },
    });
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
      const roles = await rolesOf(work, found.staffMemberId);
      if (!roles) return false;
      const all = new Set<Role>(roles.roles);
      return {
        boardId,
        staffMemberId: found.staffMemberId,
        roles: all,
        leads: new Set(roles.leads),
        scopes: new Set(found.scopes),
        readOnly: found.readOnly,
      };
    });
  }
}
