import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@app/access';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { CalledBy, CalledByAny } from '../../apps/api/src/http/caller.js';
import { RequirementCheck } from '../../apps/api/src/http/requirement-check.js';
import { Public, Requires } from '../../apps/api/src/http/requires.js';

@Controller('thought-about')
class ThoughtAbout {
  @Get('open')
  @Public()
  open(): string {
    return 'open';
  }

  @Get('closed')
  @Requires('me.read')
  closed(): string {
    return 'closed';
  }
}

@Controller('forgotten')
class Forgotten {
  @Get()
  nobodyThoughtOfThis(): string {
    return 'open to everybody?';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [ThoughtAbout], providers: [RequirementCheck] })
class Complete {}

@Module({ imports: [DiscoveryModule], controllers: [ThoughtAbout, Forgotten], providers: [RequirementCheck] })
class Incomplete {}

const permits = (requirement: Permission, caller: () => ParameterDecorator): new () => object => {
  class One {
    read(who: unknown): unknown {
      return who;
    }
  }
  const handler = Object.getOwnPropertyDescriptor(One.prototype, 'read') as PropertyDescriptor;
  caller()(One.prototype, 'read', 0);
  for (const decorate of [Get(), Requires(requirement)]) decorate(One.prototype, 'read', handler);
  Controller('one')(One);
  class WithOne {}
  Module({ imports: [DiscoveryModule], controllers: [One], providers: [RequirementCheck] })(WithOne);
  return WithOne;
};

const boot = async (module: new () => object): Promise<void> => {
  const app = await NestFactory.create(module, new FastifyAdapter(), { logger: false, abortOnError: false });
  await app.init().finally(() => app.close());
};

describe('the boot', () => {
  it('goes on where every operation names its permission, or says that it is public', async () => {
    await expect(boot(Complete)).resolves.toBeUndefined();
  });

  it('stops where one does not, and names it', async () => {
    await expect(boot(Incomplete)).rejects.toThrow(
      'These operations name no permission: Forgotten.nobodyThoughtOfThis (GET).',
    );
  });

  it('stops where an operation expects a machine that may not come, or a person where a machine may', async () => {
    await expect(boot(permits('school.read', CalledByAny))).resolves.toBeUndefined();
    await expect(boot(permits('me.read', CalledBy))).resolves.toBeUndefined();
    const message = 'These operations and the permission map differ on machines: One.read (GET).';
    await expect(boot(permits('school.read', CalledBy))).rejects.toThrow(message);
    await expect(boot(permits('me.read', CalledByAny))).rejects.toThrow(message);
  });
});
