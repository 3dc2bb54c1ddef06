import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
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
});
