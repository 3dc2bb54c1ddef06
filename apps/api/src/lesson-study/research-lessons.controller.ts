import {
  compareLesson,
  dropLessonPlan,
  listResearchLessons,
  planLesson,
  readLessonSheet,
  readResearchLesson,
  removeObserver,
  reviseLesson,
  reviseLessonPlan,
  setObserver,
  teachLesson,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  LessonComparisonView,
  LessonSheetView,
  toLessonComparisonView,
  toLessonSheetView,
} from './lesson-sheet.dto.js';
import {
  MakeRevisedLesson,
  PlanResearchLesson,
  ResearchLessonDetailView,
  ResearchLessonView,
  ReviseLessonPlan,
  SetLessonObserver,
  TeachResearchLesson,
  toResearchLessonDetailView,
  toResearchLessonView,
} from './research-lessons.dto.js';

/** The course of a research lesson: designed, taught, compared and made better. */
@ApiTags('lesson study')
@Controller('v1')
export class ResearchLessonsController {
  constructor(private readonly requests: Requests) {}

  @Get('cycles/:id/research-lessons')
  @Requires('cycle.read')
  @Answers(200, pageOf(ResearchLessonView), 'The research lessons of a cycle, in the order in which they were begun.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ResearchLessonView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listResearchLessons(work, id, part), query, (row) => [row.id], toResearchLessonView),
    );
  }

  @Post('cycles/:id/research-lessons')
  @Requires('cycle.work')
  @Answers(201, ResearchLessonDetailView, 'Begins the design of a research lesson. Who is to teach it is told.')
  plan(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: PlanResearchLesson,
  ): Promise<ResearchLessonDetailView> {
    return this.requests.run(caller, async (work) => toResearchLessonDetailView(await planLesson(work, id, body)));
  }

  @Get('research-lessons/:id')
  @Requires('cycle.read')
  @Answers(200, ResearchLessonDetailView, 'One research lesson, with its stages and who observes whom.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ResearchLessonDetailView> {
    return this.requests.read(caller, async (work) => toResearchLessonDetailView(await readResearchLesson(work, id)));
  }

  @Patch('research-lessons/:id')
  @Requires('cycle.work')
  @Answers(200, ResearchLessonDetailView, 'Changes the plan of a lesson, until it was taught.', 'if-match')
  revisePlan(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseLessonPlan,
  ): Promise<ResearchLessonDetailView> {
    return this.requests.run(caller, async (work) =>
      toResearchLessonDetailView(await reviseLessonPlan(work, id, version, body)),
    );
  }

  @Delete('research-lessons/:id')
  @HttpCode(204)
  @Requires('cycle.work')
  @Answers(204, undefined, 'Takes a plan away on which nobody predicted or noted anything.', 'if-match')
  drop(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => dropLessonPlan(work, id, version));
  }

  @Put('research-lessons/:id/observers/:observerId')
  @Requires('cycle.work')
  @Answers(200, ResearchLessonDetailView, 'Sets who observes the lesson, and whom they keep an eye on.')
  setObserver(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('observerId', IdPipe) observerId: string,
    @Body() { casePupilIds }: SetLessonObserver,
  ): Promise<ResearchLessonDetailView> {
    return this.requests.run(caller, async (work) =>
      toResearchLessonDetailView(await setObserver(work, id, observerId, casePupilIds)),
    );
  }

  @Delete('research-lessons/:id/observers/:observerId')
  @HttpCode(200)
  @Requires('cycle.work')
  @Answers(200, ResearchLessonDetailView, 'Takes somebody off the observers; what they noted stays.')
  removeObserver(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('observerId', IdPipe) observerId: string,
  ): Promise<ResearchLessonDetailView> {
    return this.requests.run(caller, async (work) =>
      toResearchLessonDetailView(await removeObserver(work, id, observerId)),
    );
  }

  @Get('research-lessons/:id/sheet')
  @Requires('cycle.read')
  @Answers(200, LessonSheetView, 'The sheet to work from in the lesson: predicted beside seen, by stage and pupil.')
  sheet(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LessonSheetView> {
    return this.requests.read(caller, async (work) => toLessonSheetView(await readLessonSheet(work, id)));
  }

  @Post('research-lessons/:id/teach')
  @HttpCode(200)
  @Requires('cycle.work')
  @Answers(
    200,
    ResearchLessonDetailView,
    'Says that the lesson was taught: its plan and what was predicted stand, and it is logged for all who were there.',
  )
  teach(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: TeachResearchLesson,
  ): Promise<ResearchLessonDetailView> {
    return this.requests.run(caller, async (work) => toResearchLessonDetailView(await teachLesson(work, id, body)));
  }

  @Get('research-lessons/:id/comparison')
  @Requires('cycle.read')
  @Answers(200, LessonComparisonView, 'What was predicted beside what happened, pupil by pupil, for the discussion.')
  compare(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LessonComparisonView> {
    return this.requests.read(caller, async (work) => toLessonComparisonView(await compareLesson(work, id)));
  }

  @Post('research-lessons/:id/revisions')
  @Requires('cycle.work')
  @Answers(201, ResearchLessonDetailView, 'Begins the better version of a lesson that was taught, with its stages.')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: MakeRevisedLesson,
  ): Promise<ResearchLessonDetailView> {
    return this.requests.run(caller, async (work) => toResearchLessonDetailView(await reviseLesson(work, id, body)));
  }
}
