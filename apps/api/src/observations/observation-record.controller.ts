import { correctNote, enterPupilView, fillInSheet, withdrawNote, writeNote } from '@app/domain';
import { Body, Controller, Delete, HttpCode, Param, Patch, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  CorrectNote,
  EnterPupilView,
  FillInSheet,
  NoteView,
  PupilViewView,
  SheetView,
  toNoteView,
  toSheetView,
  WriteNote,
} from './observation-record.dto.js';

/** What is seen of a lesson, by each who looks. Of a PUT that is sent again the effect is the same. */
@ApiTags('observations')
@Controller('v1/observations')
export class ObservationRecordController {
  constructor(private readonly requests: Requests) {}

  @Put(':id/notes/:noteId')
  @Requires('observation.note')
  @Answers(200, NoteView, 'Keeps a note of what you see, under an id that you made: sent twice it is there once.')
  note(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('noteId', IdPipe) noteId: string,
    @Body() body: WriteNote,
  ): Promise<NoteView> {
    return this.requests.run(caller, async (work) => toNoteView(await writeNote(work, id, noteId, body)));
  }

  @Patch(':id/notes/:noteId')
  @Requires('observation.note')
  @Answers(200, NoteView, 'Corrects a note of yours, until the feedback conversation.', 'if-match')
  correct(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('noteId', IdPipe) noteId: string,
    @ReadVersion() version: number,
    @Body() body: CorrectNote,
  ): Promise<NoteView> {
    return this.requests.run(caller, async (work) => toNoteView(await correctNote(work, id, noteId, version, body)));
  }

  @Delete(':id/notes/:noteId')
  @HttpCode(204)
  @Requires('observation.note')
  @Answers(204, undefined, 'Removes a note of yours, until the feedback conversation.', 'if-match')
  withdraw(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('noteId', IdPipe) noteId: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (work) => withdrawNote(work, id, noteId, version));
  }

  @Put(':id/sheet')
  @Requires('observation.view')
  @Answers(200, SheetView, 'Fills in the viewing guide: on your own lesson, or on the one that you observed.')
  fillIn(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: FillInSheet): Promise<SheetView> {
    return this.requests.run(caller, async (work) => toSheetView(await fillInSheet(work, id, body)));
  }

  @Put(':id/pupil-view')
  @Requires('observation.revise')
  @Answers(
    200,
    PupilViewView,
    'Enters how pupils saw your lesson. A mean is kept, of ten pupils or more; counts are not.',
  )
  enterPupilView(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: EnterPupilView,
  ): Promise<PupilViewView> {
    return this.requests.run(caller, async (work) => ({ items: await enterPupilView(work, id, body.items) }));
  }
}
