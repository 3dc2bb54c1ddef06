import {
  listSignals,
  noticeAnonymously,
  noticeSignal,
  readSignal,
  rewordSignal,
  signalDetail,
  summariseSignals,
  supportSignal,
  withdrawSupport,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { UnsignedAllowance } from '../http/request-limits.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { SignalDetailView, toSignalDetailView } from './signal-detail.dto.js';
import {
  NoticeSignal,
  NoticeSignalAnonymously,
  RewordSignal,
  SignalsQuery,
  SignalSummaryView,
  SignalView,
  SummaryQuery,
  toSignalSummaryView,
  toSignalView,
} from './signals.dto.js';

/** What hinders pupils’ learning at a school, noticed by anybody who works there. */
@ApiTags('signals')
@Controller('v1')
export class SignalsController {
  private readonly unsigned = new UnsignedAllowance();

  constructor(private readonly requests: Requests) {}

  @Post('schools/:id/signals')
  @Requires('signal.notice')
  @Answers(201, SignalDetailView, 'Notes what hinders pupils’ learning at a school where you work, under your name.')
  notice(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: NoticeSignal,
  ): Promise<SignalDetailView> {
    return this.requests.run(caller, async (work) =>
      toSignalDetailView(await signalDetail(work, await noticeSignal(work, id, body))),
    );
  }

  @Post('schools/:id/anonymous-signals')
  @HttpCode(204)
  @Requires('signal.notice-anonymously')
  @Answers(
    204,
    undefined,
    'Notes it under nobody’s name. It stands in the list; nothing that is kept tells whose it is.',
  )
  noticeAnonymously(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: NoticeSignalAnonymously,
  ): Promise<void> {
    this.unsigned.ofPerson(caller.actor.staffMemberId);
    return this.requests.runUnsigned(caller, (work, signalId) => noticeAnonymously(work, id, body, signalId));
  }

  @Get('schools/:id/signal-summary')
  @Requires('signal-summary.read')
  @Answers(200, SignalSummaryView, 'How the signals of a school stand, and how long mending takes.')
  summarise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { from, until }: SummaryQuery,
  ): Promise<SignalSummaryView> {
    const period = { fromOn: from, untilOn: until };
    return this.requests.read(caller, async (work) => toSignalSummaryView(await summariseSignals(work, id, period)));
  }

  @Get('signals')
  @Requires('signal.read')
  @Answers(200, pageOf(SignalView), 'Signals of where you work or lead and of your leerteams, the latest first.')
  list(@CalledBy() caller: Caller, @Query() query: SignalsQuery): Promise<Page<SignalView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listSignals(work, filter), query, (row) => [row.noticedOn, row.id], toSignalView),
    );
  }

  @Get('signals/:id')
  @Requires('signal.read')
  @Answers(200, SignalDetailView, 'One signal, with who noticed it by name and all that became of it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SignalDetailView> {
    return this.requests.read(caller, async (work) => toSignalDetailView(await readSignal(work, id)));
  }

  @Patch('signals/:id')
  @Requires('signal.reword')
  @Answers(200, SignalDetailView, 'Puts your signal in other words; an anonymous one, who has it in hand.', 'if-match')
  reword(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: RewordSignal,
  ): Promise<SignalDetailView> {
    return this.requests.run(caller, async (work) => {
      await rewordSignal(work, id, version, body);
      return toSignalDetailView(await signalDetail(work, id));
    });
  }

  @Put('signals/:id/support')
  @HttpCode(204)
  @Requires('signal.notice')
  @Answers(204, undefined, 'Says by name that you notice it too; once, however often you say it.')
  support(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => supportSignal(work, id));
  }

  @Delete('signals/:id/support')
  @HttpCode(204)
  @Requires('signal.notice')
  @Answers(204, undefined, 'Takes back that you notice it too.')
  withdraw(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => withdrawSupport(work, id));
  }
}
