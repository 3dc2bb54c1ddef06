import {
  completeCourse,
  followCourse,
  listCourses,
  listSessions,
  logSession,
  readCourse,
  removeCourse,
  reviseCourse,
  tieToCourse,
  untieFromCourse,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { toActivityView } from '../activities/activities.dto.js';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  CompleteCourse,
  CoursesQuery,
  CourseView,
  FollowCourse,
  LoggedSessionView,
  LogSession,
  ReviseCourse,
  CourseSessionView,
  toCourseView,
  toCourseSessionView,
} from './courses.dto.js';

@ApiTags('courses')
@Controller('v1/courses')
export class CoursesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('course.read')
  @Answers(200, pageOf(CourseView), 'The courses that you follow or followed, the latest begun first.')
  list(@CalledBy() caller: Caller, @Query() query: CoursesQuery): Promise<Page<CourseView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listCourses(work, filter), query, (row) => [row.startedOn, row.id], toCourseView),
    );
  }

  @Post()
  @Requires('course.follow')
  @Answers(201, CourseView, 'Begins to keep a course that you follow; nobody else sees it.')
  follow(@CalledBy() caller: Caller, @Body() body: FollowCourse): Promise<CourseView> {
    return this.requests.run(caller, async (work) => toCourseView(await followCourse(work, body)));
  }

  @Get(':id')
  @Requires('course.read')
  @Answers(200, CourseView, 'One course of yours.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<CourseView> {
    return this.requests.read(caller, async (work) => toCourseView(await readCourse(work, id)));
  }

  @Patch(':id')
  @Requires('course.follow')
  @Answers(200, CourseView, 'Changes a course of yours, its progress too; below 100 it is not completed.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseCourse,
  ): Promise<CourseView> {
    return this.requests.run(caller, async (work) => toCourseView(await reviseCourse(work, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('course.follow')
  @Answers(204, undefined, 'Removes a course of yours for good; the activities in it stay.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeCourse(work, id, version));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Requires('course.follow')
  @Answers(200, CourseView, 'Says that you completed a course, and when; said again, it mends the day.')
  complete(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: CompleteCourse,
  ): Promise<CourseView> {
    return this.requests.run(caller, async (work) => toCourseView(await completeCourse(work, id, body)));
  }

  @Post(':id/sessions')
  @Requires('course.follow')
  @Answers(201, LoggedSessionView, 'Logs a session as an activity, and the progress: minutes are enough.')
  log(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() body: LogSession,
  ): Promise<LoggedSessionView> {
    return this.requests.run(caller, async (work) => {
      const { activity, course } = await logSession(work, id, body);
      return { activity: toActivityView(activity, caller.language), course: toCourseView(course) };
    });
  }

  @Get(':id/activities')
  @Requires('course.read')
  @Answers(200, pageOf(CourseSessionView), 'The activities that the minutes of a course are made of, the latest first.')
  sessions(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CourseSessionView>> {
    const part = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listSessions(work, id, part), query, (row) => [row.learnedOn, row.activityId], toCourseSessionView),
    );
  }

  @Put(':id/activities/:activityId')
  @Requires('course.follow')
  @Answers(200, CourseView, 'Says that an activity of yours was a session of this course.')
  tie(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('activityId', IdPipe) activityId: string,
  ): Promise<CourseView> {
    return this.requests.run(caller, async (work) => toCourseView(await tieToCourse(work, id, activityId)));
  }

  @Delete(':id/activities/:activityId')
  @HttpCode(200)
  @Requires('course.follow')
  @Answers(200, CourseView, 'Takes an activity out of a course; the activity stays.')
  untie(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('activityId', IdPipe) activityId: string,
  ): Promise<CourseView> {
    return this.requests.run(caller, async (work) => toCourseView(await untieFromCourse(work, id, activityId)));
  }
}
