import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from '../core.module.js';
import { ApiTags } from '../http/described.js';
import { Choice } from '../http/fields.js';
import { Answers } from '../http/openapi.js';
import { Public } from '../http/requires.js';

export class HealthView {
  @Choice(['ok'], { example: 'ok' }) status!: 'ok';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  @Get('live')
  @Public()
  @Answers(200, HealthView, 'The process runs.', 'public')
  live(): HealthView {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Answers(200, HealthView, 'Requests can be answered: the database is there.', 'public')
  async ready(): Promise<HealthView> {
    try {
      await this.dataSource.query('select 1');
    } catch {
      throw new ServiceUnavailableException();
    }
    return { status: 'ok' };
  }
}
