import {
  type ConsultationRow,
  extendConsultation,
  listConsultations,
  listResponses,
  listRounds,
  openConsultation,
  readConsultation,
  respond,
} from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  ConsultationsQuery,
  ConsultationView,
  ExtendConsultation,
  OpenConsultation,
  toConsultationView,
} from './consultations.dto.js';
import { Respond, ResponsesQuery, ResponseView, toResponseView } from './responses.dto.js';

/** What the staff is asked about a draft. What they say is named, and read by those who are consulted. */
@ApiTags('strategy')
@Controller('v1')
export class ConsultationsController {
  constructor(private readonly requests: Requests) {}

  @Get('strategy-documents/:id/consultations')
  @Requires('consultation.read')
  @Answers(200, pageOf(ConsultationView), 'The rounds that were held about a document, for those who were consulted.')
  rounds(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ConsultationView>> {
    const part = { limit: query.limit, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) => pageIn(await listRounds(work, id, part), query));
  }

  @Post('strategy-documents/:id/consultations')
  @Requires('consultation.open')
  @Answers(
    201,
    ConsultationView,
    'Asks the staff of the school, or of the board, about the draft as it is now; they are told.',
    'if-match',
  )
  open(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() { closesOn }: OpenConsultation,
  ): Promise<ConsultationView> {
    return this.requests.run(caller, async (work) =>
      toConsultationView(await openConsultation(work, id, version, closesOn)),
    );
  }

  @Get('consultations')
  @Requires('consultation.read')
  @Answers(200, pageOf(ConsultationView), 'The consultations in which you are asked, the latest first.')
  list(@CalledBy() caller: Caller, @Query() query: ConsultationsQuery): Promise<Page<ConsultationView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) => pageIn(await listConsultations(work, filter), query));
  }

  @Get('consultations/:id')
  @Requires('consultation.read')
  @Answers(200, ConsultationView, 'One consultation, with the text that is asked about.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ConsultationView> {
    return this.requests.read(caller, async (work) => toConsultationView(await readConsultation(work, id)));
  }

  @Patch('consultations/:id')
  @Requires('consultation.open')
  @Answers(200, ConsultationView, 'Leaves a consultation open for longer.', 'if-match')
  extend(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() { closesOn }: ExtendConsultation,
  ): Promise<ConsultationView> {
    return this.requests.run(caller, async (work) =>
      toConsultationView(await extendConsultation(work, id, version, closesOn)),
    );
  }

  @Get('consultations/:id/responses')
  @Requires('consultation.read')
  @Answers(200, pageOf(ResponseView), 'What colleagues said, by name, with what was done with it; in that order.')
  responses(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: ResponsesQuery,
  ): Promise<Page<ResponseView>> {
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) =>
      toPage(await listResponses(work, id, filter), query, (row) => [row.id], toResponseView),
    );
  }

  @Post('consultations/:id/responses')
  @Requires('consultation.respond')
  @Answers(
    201,
    ResponseView,
    'Says something by name, to be read by all who are consulted: ideas, and once consent or a concern.',
  )
  respond(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: Respond): Promise<ResponseView> {
    return this.requests.run(caller, async (work) => toResponseView(await respond(work, id, body)));
  }
}

const pageIn = (rows: readonly ConsultationRow[], query: PageQuery): Page<ConsultationView> =>
  toPage(rows, query, (row) => [row.id], toConsultationView);
