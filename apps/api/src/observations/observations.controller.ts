import {
  acceptObserving,
  agreeBeforehand,
  askObserver,
  beginObservation,
  bringBackObservation,
  cancelObservation,
  declineObserving,
  discussLesson,
  holdLesson,
  listObservations,
  readObservation,
  removeObservation,
  reviseObservation,
  revisitLesson,
  unaskObserver,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  BeginObservation,
  NotePreTalk,
  NoteRevisit,
  NoteTalk,
  ObservationDetailView,
  ObservationsQuery,
  ObservationView,
  PreTalkView,
  ReviseObservation,
  toObservationDetailView,
  toObservationView,
  toPreTalkView,
} from './observations.dto.js';

/** The course of an observation: whose lesson, who comes, and what is made of it. */
@ApiTags('observations')
@Controller('v1/observations')
export class ObservationsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('observation.read')
  @Answers(200, pageOf(ObservationView), 'Observations of your lessons and those you are asked to, the latest first.')
  list(@CalledBy() caller: Caller, @Query() query: ObservationsQuery): Promise<Page<ObservationView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listObservations(work, filter), query, (row) => [row.lessonOn, row.id], toObservationView),
    );
  }

  @Post()
  @Requires('observation.begin')
  @Answers(201, ObservationDetailView, 'Begins an observation of a lesson of your own.')
  begin(@CalledBy() caller: Caller, @Body() body: BeginObservation): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) => toObservationDetailView(await beginObservation(work, body)));
  }

  @Get(':id')
  @Requires('observation.read')
  @Answers(
    200,
    ObservationDetailView,
    'One observation that you take part in: all of it for the teacher, for an observer what is theirs. The teacher can see that you read it.',
  )
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ObservationDetailView> {
    return this.requests.open(caller, async (work) => toObservationDetailView(await readObservation(work, id)));
  }

  @Patch(':id')
  @Requires('observation.revise')
  @Answers(200, ObservationDetailView, 'Changes what you said of your lesson, until it was talked about.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseObservation,
  ): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) =>
      toObservationDetailView(await reviseObservation(work, id, version, body)),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('observation.remove')
  @Answers(204, undefined, 'Removes an observation of your lesson, for everybody in it.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeObservation(work, id, version));
  }

  @Post(':id/bring-back')
  @HttpCode(200)
  @Requires('observation.remove')
  @Answers(200, ObservationDetailView, 'Brings back what you removed, as it was, within thirty days.')
  bringBack(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) => toObservationDetailView(await bringBackObservation(work, id)));
  }

  @Put(':id/observers/:staffMemberId')
  @Requires('observation.revise')
  @Answers(200, ObservationDetailView, 'Asks a colleague to observe your lesson.')
  ask(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('staffMemberId', IdPipe) colleague: string,
  ): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) => toObservationDetailView(await askObserver(work, id, colleague)));
  }

  @Delete(':id/observers/:staffMemberId')
  @HttpCode(200)
  @Requires('observation.revise')
  @Answers(200, ObservationDetailView, 'Takes back that you asked a colleague, who wrote nothing down yet.')
  unask(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('staffMemberId', IdPipe) colleague: string,
  ): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) => toObservationDetailView(await unaskObserver(work, id, colleague)));
  }

  @Post(':id/accept')
  @HttpCode(204)
  @Requires('observation.answer')
  @Answers(204, undefined, 'Says yes to observing a colleague’s lesson.')
  accept(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => acceptObserving(work, id));
  }

  @Post(':id/decline')
  @HttpCode(204)
  @Requires('observation.answer')
  @Answers(204, undefined, 'Says no to observing, also on second thoughts: what you wrote down goes with it.')
  decline(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => declineObserving(work, id));
  }

  @Patch(':id/pre-talk')
  @Requires('observation.agree')
  @Answers(200, PreTalkView, 'Notes what is agreed on before the lesson.', 'if-match')
  agree(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: NotePreTalk,
  ): Promise<PreTalkView> {
    return this.requests.run(caller, async (work) => toPreTalkView(await agreeBeforehand(work, id, version, body)));
  }

  @Post(':id/hold')
  @HttpCode(200)
  @Requires('observation.revise')
  @Answers(200, ObservationDetailView, 'Says that your lesson was held; from then on you read what was noted.')
  hold(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) => toObservationDetailView(await holdLesson(work, id)));
  }

  @Post(':id/discuss')
  @HttpCode(200)
  @Requires('observation.revise')
  @Answers(200, ObservationDetailView, 'Notes the feedback conversation, and logs it for you and for each observer.')
  discuss(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: NoteTalk,
  ): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) => toObservationDetailView(await discussLesson(work, id, body)));
  }

  @Post(':id/revisit')
  @HttpCode(200)
  @Requires('observation.revise')
  @Answers(200, ObservationDetailView, 'Notes what came of it.')
  revisit(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: NoteRevisit,
  ): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) => toObservationDetailView(await revisitLesson(work, id, body)));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('observation.revise')
  @Answers(200, ObservationDetailView, 'Lets an observation go that will not be talked about.')
  cancel(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ObservationDetailView> {
    return this.requests.run(caller, async (work) => toObservationDetailView(await cancelObservation(work, id)));
  }
}
