import {
  addAgendaItem,
  listMeetingNotes,
  noteDecision,
  noteInMeeting,
  orderAgenda,
  readAgenda,
  reviseAgendaItem,
  reviseDecision,
  reviseMeetingNote,
  sayPresence,
  withdrawMeetingNote,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { PresenceView, SayPresence, toPresenceView } from './meeting-detail.dto.js';
import {
  AddAgendaItem,
  AgendaItemView,
  AgendaView,
  DecisionView,
  MeetingNoteView,
  NoteDecision,
  OrderAgenda,
  ReviseAgendaItem,
  ReviseDecision,
  ReviseMeetingNote,
  toAgendaItemView,
  toAgendaView,
  toDecisionView,
  toMeetingNoteView,
  WriteMeetingNote,
} from './meeting-record.dto.js';

/** What is said in a meeting, by all who are in it at the same time: each word is a row, and none writes over another. */
@ApiTags('meetings')
@Controller('v1/meetings/:id')
export class MeetingRecordController {
  constructor(private readonly requests: Requests) {}

  @Get('agenda')
  @Requires('meeting.read')
  @Answers(200, AgendaView, 'What is talked about, in its order, and what members are still to do.')
  agenda(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<AgendaView> {
    return this.requests.read(caller, async (work) => toAgendaView(await readAgenda(work, id)));
  }

  @Post('agenda-items')
  @Requires('meeting.work')
  @Answers(201, AgendaItemView, 'Puts something on the agenda, before the meeting or in it.')
  addItem(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AddAgendaItem,
  ): Promise<AgendaItemView> {
    return this.requests.run(caller, async (work) => toAgendaItemView(await addAgendaItem(work, id, body)));
  }

  @Patch('agenda-items/:itemId')
  @Requires('meeting.work')
  @Answers(200, AgendaItemView, 'Changes an item, or says that it was handled or is dropped.', 'if-match')
  reviseItem(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('itemId', IdPipe) itemId: string,
    @ReadVersion() version: number,
    @Body() body: ReviseAgendaItem,
  ): Promise<AgendaItemView> {
    return this.requests.run(caller, async (work) =>
      toAgendaItemView(await reviseAgendaItem(work, id, itemId, version, body)),
    );
  }

  @Put('agenda/order')
  @HttpCode(204)
  @Requires('meeting.plan')
  @Answers(204, undefined, 'Puts the agenda in an order. What was added meanwhile comes last.')
  order(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() { itemIds }: OrderAgenda): Promise<void> {
    return this.requests.run(caller, (work) => orderAgenda(work, id, itemIds));
  }

  @Put('presences/:attendeeId')
  @Requires('meeting.work')
  @Answers(
    200,
    PresenceView,
    'Says whether you are there, or a colleague; for a week after closing it can be corrected.',
  )
  presence(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('attendeeId', IdPipe) staffMemberId: string,
    @Body() body: SayPresence,
  ): Promise<PresenceView> {
    return this.requests.run(caller, async (work) => toPresenceView(await sayPresence(work, id, staffMemberId, body)));
  }

  @Get('notes')
  @Requires('meeting.read')
  @Answers(200, pageOf(MeetingNoteView), 'What members wrote down, in the order in which they did.')
  notes(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<MeetingNoteView>> {
    const filter = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listMeetingNotes(work, id, filter), query, (row) => [row.id], toMeetingNoteView),
    );
  }

  @Post('notes')
  @Requires('meeting.work')
  @Answers(201, MeetingNoteView, 'Writes something down, beside what others write at the same time.')
  note(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: WriteMeetingNote,
  ): Promise<MeetingNoteView> {
    return this.requests.run(caller, async (work) => toMeetingNoteView(await noteInMeeting(work, id, body)));
  }

  @Patch('notes/:meetingNoteId')
  @Requires('meeting.work')
  @Answers(200, MeetingNoteView, 'Changes a note of yours, until the meeting is closed.', 'if-match')
  reviseNote(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('meetingNoteId', IdPipe) noteId: string,
    @ReadVersion() version: number,
    @Body() body: ReviseMeetingNote,
  ): Promise<MeetingNoteView> {
    return this.requests.run(caller, async (work) =>
      toMeetingNoteView(await reviseMeetingNote(work, id, noteId, version, body)),
    );
  }

  @Delete('notes/:meetingNoteId')
  @HttpCode(204)
  @Requires('meeting.work')
  @Answers(204, undefined, 'Takes a note of yours away, until the meeting is closed.', 'if-match')
  withdrawNote(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('meetingNoteId', IdPipe) noteId: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (work) => withdrawMeetingNote(work, id, noteId, version));
  }

  @Post('decisions')
  @Requires('meeting.work')
  @Answers(201, DecisionView, 'Writes down what was decided, why and how.')
  decide(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: NoteDecision,
  ): Promise<DecisionView> {
    return this.requests.run(caller, async (work) => toDecisionView(await noteDecision(work, id, body)));
  }

  @Patch('decisions/:decisionId')
  @Requires('meeting.work')
  @Answers(200, DecisionView, 'Words a decision better, until the meeting is closed.', 'if-match')
  reviseDecision(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('decisionId', IdPipe) decisionId: string,
    @ReadVersion() version: number,
    @Body() body: ReviseDecision,
  ): Promise<DecisionView> {
    return this.requests.run(caller, async (work) =>
      toDecisionView(await reviseDecision(work, id, decisionId, version, body)),
    );
  }
}
