import {
  addPupilGroup,
  assignTeacher,
  endTeaching,
  listPupilGroups,
  readPupilGroup,
  revisePupilGroup,
} from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddPupilGroup,
  AssignTeacher,
  EndTeaching,
  PupilGroupDetailView,
  PupilGroupsQuery,
  PupilGroupView,
  RevisePupilGroup,
  TeachingChangeView,
  toPupilGroupDetailView,
  toPupilGroupView,
  toTeachingChangeView,
} from './pupil-groups.dto.js';

@ApiTags('organisation')
@Controller('v1/pupil-groups')
export class PupilGroupsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('pupil-group.read')
  @Answers(200, pageOf(PupilGroupView), 'Pupil groups of the board, by name.')
  list(@CalledByAny() caller: AnyCaller, @Query() query: PupilGroupsQuery): Promise<Page<PupilGroupView>> {
    const filter = { ...query, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listPupilGroups(work, filter), query, (row) => [row.name, row.id], toPupilGroupView),
    );
  }

  @Post()
  @Requires('pupil-group.maintain')
  @Answers(201, PupilGroupView, 'Adds a pupil group to a school, for one school year.')
  add(@CalledBy() caller: Caller, @Body() body: AddPupilGroup): Promise<PupilGroupView> {
    return this.requests.run(caller, async (work) => toPupilGroupView(await addPupilGroup(work, body)));
  }

  @Get(':id')
  @Requires('teaching-assignment.read')
  @Answers(200, PupilGroupDetailView, 'One pupil group with who teaches it.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PupilGroupDetailView> {
    return this.requests.read(caller, async (work) => toPupilGroupDetailView(await readPupilGroup(work, id)));
  }

  @Patch(':id')
  @Requires('pupil-group.maintain')
  @Answers(200, PupilGroupView, 'Changes the name or the grade of a pupil group.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: RevisePupilGroup,
  ): Promise<PupilGroupView> {
    return this.requests.run(caller, async (work) => toPupilGroupView(await revisePupilGroup(work, id, version, body)));
  }

  @Post(':id/teaching-assignments')
  @Requires('pupil-group.maintain')
  @Answers(201, TeachingChangeView, 'Says who teaches the group, from when.')
  assign(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: AssignTeacher,
  ): Promise<TeachingChangeView> {
    return this.requests.run(caller, async (work) => toTeachingChangeView(await assignTeacher(work, id, body)));
  }

  @Post(':id/teaching-assignments/:assignmentId/end')
  @HttpCode(200)
  @Requires('pupil-group.maintain')
  @Answers(200, TeachingChangeView, 'Ends a teaching assignment.')
  end(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('assignmentId', IdPipe) assignmentId: string,
    @Body() body: EndTeaching,
  ): Promise<TeachingChangeView> {
    return this.requests.run(caller, async (work) =>
      toTeachingChangeView(await endTeaching(work, id, assignmentId, body.untilOn)),
    );
  }
}
