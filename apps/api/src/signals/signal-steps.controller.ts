import {
  checkSignal,
  handOverSignal,
  joinSignal,
  moveSignal,
  partSignal,
  putBackSignal,
  reopenSignal,
  signalDetail,
  type StaffWork,
  takeUpSignal,
} from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiBody, ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  CHECK_EXAMPLES,
  CheckSignalAndGoOn,
  JoinSignal,
  MoveSignal,
  PutBackSignal,
  ReopenSignal,
  SignalDetailView,
  TakeUpSignal,
  toSignalDetailView,
} from './signal-detail.dto.js';

/** What becomes of a signal. Each step is written down, with who took it, and never changes. */
@ApiTags('signals')
@Controller('v1/signals')
export class SignalStepsController {
  constructor(private readonly requests: Requests) {}

  @Post(':id/take-up')
  @HttpCode(200)
  @Requires('signal.take-up')
  @Answers(
    200,
    SignalDetailView,
    'Takes up a signal that is in nobody’s hands, for a leerteam of yours or as leader of its school.',
    'if-match',
  )
  takeUp(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: TakeUpSignal,
  ): Promise<SignalDetailView> {
    return this.step(caller, id, (work) => takeUpSignal(work, id, version, body));
  }

  @Post(':id/hand-over')
  @HttpCode(200)
  @Requires('signal.work')
  @Answers(
    200,
    SignalDetailView,
    'Gives a signal that you have in hand to another leerteam or to the leader; they can put it back.',
    'if-match',
  )
  handOver(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: TakeUpSignal,
  ): Promise<SignalDetailView> {
    return this.step(caller, id, (work) => handOverSignal(work, id, version, body));
  }

  @Post(':id/put-back')
  @HttpCode(200)
  @Requires('signal.put-back')
  @Answers(200, SignalDetailView, 'Puts a signal back, for others to take up.', 'if-match')
  putBack(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PutBackSignal,
  ): Promise<SignalDetailView> {
    return this.step(caller, id, (work) => putBackSignal(work, id, version, body.word));
  }

  @Post(':id/move')
  @HttpCode(200)
  @Requires('signal.work')
  @Answers(200, SignalDetailView, 'Takes a signal that you have in hand a step on, or ends it.', 'if-match')
  move(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: MoveSignal,
  ): Promise<SignalDetailView> {
    return this.step(caller, id, (work) => moveSignal(work, id, version, body));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('signal.notice')
  @Answers(200, SignalDetailView, 'Says that what was resolved or accepted is back; it is noticed anew.', 'if-match')
  reopen(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReopenSignal,
  ): Promise<SignalDetailView> {
    return this.step(caller, id, (work) => reopenSignal(work, id, version, body.word));
  }

  @Post(':id/join')
  @HttpCode(200)
  @Requires('signal.join')
  @Answers(
    200,
    SignalDetailView,
    'Joins a signal to one that says the same: it is read on there, and counts there.',
    'if-match',
  )
  join(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: JoinSignal,
  ): Promise<SignalDetailView> {
    return this.step(caller, id, (work) => joinSignal(work, id, version, body.intoId));
  }

  @Post(':id/part')
  @HttpCode(200)
  @Requires('signal.join')
  @Answers(
    200,
    SignalDetailView,
    'Parts a signal from the one that it was joined to: it goes on as it was.',
    'if-match',
  )
  part(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
  ): Promise<SignalDetailView> {
    return this.step(caller, id, (work) => partSignal(work, id, version));
  }

  @Post(':id/checks')
  @Requires('signal.work')
  @ApiBody({ type: CheckSignalAndGoOn, examples: CHECK_EXAMPLES })
  @Answers(201, SignalDetailView, 'Notes that somebody looked whether it was mended, and what they found.')
  check(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: CheckSignalAndGoOn,
  ): Promise<SignalDetailView> {
    return this.step(caller, id, (work) => checkSignal(work, id, body));
  }

  private step(caller: Caller, id: string, take: (work: StaffWork) => Promise<void>): Promise<SignalDetailView> {
    return this.requests.run(caller, async (work) => {
      await take(work);
      return toSignalDetailView(await signalDetail(work, id));
    });
  }
}
