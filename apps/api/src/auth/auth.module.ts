import { type Config } from '@app/platform';
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import type { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import { UnitOfWork } from '@app/domain';
import { CONFIG, DATA_SOURCE } from '../core.module.js';
import { HttpModule } from '../http/http.module.js';
import { Accounts } from './accounts.js';
import { GuessLimits } from './guess-limits.js';
import { MachineTokens } from './machine-tokens.js';
import { Sessions } from './sessions.js';
import { ProviderConnections } from './sign-on/provider-connections.js';
import { SignOn } from './sign-on/sign-on.js';
import { SignOnProviders } from './sign-on/sign-on-providers.js';
import { SigningKeys } from './signing-keys.js';
import { AccessJwtStrategy, MachineJwtStrategy, PersonalAccessTokenStrategy } from './strategies.js';
import { ACCESS_TOKEN_SECONDS, PEOPLE, TOKEN_ISSUER } from './tokens.js';

/** Who somebody is: passwords, sessions, tokens. */
@Module({
  imports: [
    HttpModule,
    PassportModule,
    JwtModule.registerAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        secret: new SigningKeys(config).current as unknown as string,
        signOptions: { algorithm: 'HS256', expiresIn: ACCESS_TOKEN_SECONDS, issuer: TOKEN_ISSUER, audience: PEOPLE },
      }),
    }),
  ],
  providers: [
    Sessions,
    Accounts,
    SignOn,
    SignOnProviders,
    ProviderConnections,
    MachineTokens,
    { provide: SigningKeys, inject: [CONFIG], useFactory: (config: Config) => new SigningKeys(config) },
    {
      provide: AccessJwtStrategy,
      inject: [SigningKeys],
      useFactory: (keys: SigningKeys) => new AccessJwtStrategy(keys),
    },
    {
      provide: MachineJwtStrategy,
      inject: [SigningKeys, UnitOfWork],
      useFactory: (keys: SigningKeys, unitOfWork: UnitOfWork) => new MachineJwtStrategy(keys, unitOfWork),
    },
    {
      provide: PersonalAccessTokenStrategy,
      inject: [UnitOfWork],
      useFactory: (unitOfWork: UnitOfWork) => new PersonalAccessTokenStrategy(unitOfWork),
    },
    {
      provide: GuessLimits,
      inject: [DATA_SOURCE],
      // TypeORM's own pool: its connections are under the app's role already.
      useFactory: (dataSource: DataSource) =>
        new GuessLimits((dataSource.driver as unknown as { master: Pool }).master),
    },
  ],
  exports: [Sessions, Accounts, MachineTokens, SignOn, SignOnProviders],
})
export class AuthModule {}
