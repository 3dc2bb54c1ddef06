import { discardGuidedReflection, readGuidedReflection, reflectInPhases } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion, VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  GuidedReflectionView,
  ReflectInPhases,
  reflectionGuideIn,
  ReflectionGuideView,
  toGuidedReflectionView,
} from './guided-reflection.dto.js';

@ApiTags('reflection')
@Controller('v1')
export class GuidedReflectionController {
  constructor(private readonly requests: Requests) {}

  @Get('reflection-guide')
  @Requires('activity.read')
  @Answers(200, ReflectionGuideView, 'Korthagen’s phases of reflection with their questions, for who wants them.')
  guide(@CalledBy() { language }: Caller): ReflectionGuideView {
    return reflectionGuideIn(language);
  }

  @Get('activities/:id/guided-reflection')
  @Requires('activity.read')
  @Answers(
    200,
    GuidedReflectionView,
    'The reflection in phases on an activity that is open to you. Its owner can see that you opened it.',
  )
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<GuidedReflectionView> {
    return this.requests.open(caller, async (work) => toGuidedReflectionView(await readGuidedReflection(work, id)));
  }

  @Put('activities/:id/guided-reflection')
  @Requires('activity.correct')
  @Answers(200, GuidedReflectionView, 'Saves your reflection in phases, as far as it is written.', 'if-match-once-read')
  save(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @VersionIfRead() version: number | undefined,
    @Body() body: ReflectInPhases,
  ): Promise<GuidedReflectionView> {
    return this.requests.run(caller, async (work) =>
      toGuidedReflectionView(await reflectInPhases(work, id, version, body)),
    );
  }

  @Delete('activities/:id/guided-reflection')
  @HttpCode(204)
  @Requires('activity.correct')
  @Answers(204, undefined, 'Throws away your reflection in phases; the activity stays as it is.', 'if-match')
  discard(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => discardGuidedReflection(work, id, version));
  }
}
