import { Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { BodyGuard } from './body.guard.js';
import { RequirementCheck } from './requirement-check.js';
import { Requests } from './requests.js';
import { requestValidation } from './validation.js';

/** What every request goes through. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    Requests,
    RequirementCheck,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_GUARD, useClass: BodyGuard },
    { provide: APP_PIPE, useFactory: requestValidation },
  ],
  exports: [Requests],
})
export class HttpModule {}
