import {
  correctInterview,
  correctLessonNote,
  discussPupil,
  interviewPupil,
  keepLessonNote,
  keepLessonNotes,
  withdrawInterview,
  withdrawLessonNote,
} from '@app/domain';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { ReadVersion, VersionIfRead } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { TakesIn } from '../http/takes-in.js';
import { IdPipe } from '../http/validation.js';
import {
  CorrectLessonNote,
  holdNotes,
  KeepLessonNote,
  KeepLessonNotes,
  LandedNotesView,
  LessonNoteView,
  toLandedNotesView,
  toLessonNoteView,
} from './lesson-notes.dto.js';
import {
  CorrectInterview,
  DiscussPupil,
  FindingView,
  InterviewView,
  NoteInterview,
  toFindingView,
  toInterviewView,
} from './lesson-record.dto.js';

/** A hundred notes that are as long as they can be, in any script. */
const WHOLE_BATCH = { bytes: 2_000_000, values: 1_000 };

/** What is seen in a research lesson and heard after it, by several at once. Each corrects what is theirs. */
@ApiTags('lesson study')
@Controller('v1')
export class LessonRecordController {
  constructor(private readonly requests: Requests) {}

  @Put('research-lessons/:id/notes/:lessonNoteId')
  @Requires('cycle.work')
  @Answers(200, LessonNoteView, 'Keeps a note of what you see, under an id that you made: sent twice it is there once.')
  keep(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('lessonNoteId', IdPipe) noteId: string,
    @Body() body: KeepLessonNote,
  ): Promise<LessonNoteView> {
    return this.requests.run(caller, async (work) => toLessonNoteView(await keepLessonNote(work, id, noteId, body)));
  }

  @Post('research-lessons/:id/notes/batch')
  @HttpCode(200)
  @TakesIn(WHOLE_BATCH)
  @Requires('cycle.work')
  @Answers(
    200,
    LandedNotesView,
    'Keeps notes that you typed without a network, each once, however often they are sent.',
  )
  async keepAll(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: KeepLessonNotes,
  ): Promise<LandedNotesView> {
    const held = await holdNotes(body);
    return this.requests.run(caller, async (work) =>
      toLandedNotesView(held, await keepLessonNotes(work, id, held.sent), caller.language),
    );
  }

  @Patch('research-lessons/:id/notes/:lessonNoteId')
  @Requires('cycle.work')
  @Answers(200, LessonNoteView, 'Corrects a note of yours.', 'if-match')
  correct(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('lessonNoteId', IdPipe) noteId: string,
    @ReadVersion() version: number,
    @Body() body: CorrectLessonNote,
  ): Promise<LessonNoteView> {
    return this.requests.run(caller, async (work) =>
      toLessonNoteView(await correctLessonNote(work, id, noteId, version, body)),
    );
  }

  @Delete('research-lessons/:id/notes/:lessonNoteId')
  @HttpCode(204)
  @Requires('cycle.work')
  @Answers(204, undefined, 'Removes a note of yours.', 'if-match')
  withdraw(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('lessonNoteId', IdPipe) noteId: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (work) => withdrawLessonNote(work, id, noteId, version));
  }

  @Post('research-lessons/:id/interviews')
  @Requires('cycle.work')
  @Answers(201, InterviewView, 'Notes what you asked a case pupil about the lesson, and what the pupil said.')
  interview(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: NoteInterview,
  ): Promise<InterviewView> {
    return this.requests.run(caller, async (work) => toInterviewView(await interviewPupil(work, id, body)));
  }

  @Patch('pupil-interviews/:id')
  @Requires('cycle.work')
  @Answers(200, InterviewView, 'Corrects what you noted of a talk with a pupil.', 'if-match')
  correctInterview(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: CorrectInterview,
  ): Promise<InterviewView> {
    return this.requests.run(caller, async (work) => toInterviewView(await correctInterview(work, id, version, body)));
  }

  @Delete('pupil-interviews/:id')
  @HttpCode(204)
  @Requires('cycle.work')
  @Answers(204, undefined, 'Removes what you noted of a talk with a pupil.', 'if-match')
  withdrawInterview(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
  ): Promise<void> {
    return this.requests.run(caller, (work) => withdrawInterview(work, id, version));
  }

  @Put('research-lessons/:id/findings/:casePupilId')
  @Requires('cycle.work')
  @Answers(
    200,
    FindingView,
    'Notes what you found on one case pupil in the discussion: what happened beside what you predicted.',
    'if-match-once-read',
  )
  discuss(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('casePupilId', IdPipe) casePupilId: string,
    @VersionIfRead() version: number | undefined,
    @Body() body: DiscussPupil,
  ): Promise<FindingView> {
    return this.requests.run(caller, async (work) =>
      toFindingView(await discussPupil(work, id, casePupilId, version, body)),
    );
  }
}
