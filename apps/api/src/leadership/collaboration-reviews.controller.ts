import { answerReview, listReviews, openReview, readReview } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AnswerReview,
  OpenReview,
  ReviewDetailView,
  reviewGuideIn,
  ReviewGuideView,
  ReviewView,
  toReviewDetailView,
  toReviewView,
} from './collaboration-reviews.dto.js';

/** A team's own look at how it works together, on five contrasts; anonymous, and nobody else's. */
@ApiTags('leadership')
@Controller('v1')
export class CollaborationReviewsController {
  constructor(private readonly requests: Requests) {}

  @Get('collaboration-review-guide')
  @Requires('collaboration-review.read')
  @Answers(200, ReviewGuideView, 'The five contrasts with their poles, and what becomes of an answer.')
  guide(@CalledBy() { language }: Caller): ReviewGuideView {
    return reviewGuideIn(language);
  }

  @Get('leerteams/:id/collaboration-reviews')
  @Requires('collaboration-review.read')
  @Answers(200, pageOf(ReviewView), 'The collaboration reviews of a leerteam that you are in, the latest first.')
  list(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReviewView>> {
    const part = { limit: query.limit, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listReviews(work, id, part), query, (row) => [row.openedOn, row.id], toReviewView),
    );
  }

  @Post('leerteams/:id/collaboration-reviews')
  @Requires('collaboration-review.open')
  @Answers(201, ReviewView, 'Opens a review for who is in the leerteam today; any member may, one at a time.')
  open(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: OpenReview): Promise<ReviewView> {
    return this.requests.run(caller, async (work) => toReviewView(await openReview(work, id, body.closesOn)));
  }

  @Get('collaboration-reviews/:id')
  @Requires('collaboration-review.read')
  @Answers(200, ReviewDetailView, 'One review; once it is closed, what can be told of it where four answered.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ReviewDetailView> {
    return this.requests.read(caller, async (work) => toReviewDetailView(caller.language)(await readReview(work, id)));
  }

  @Post('collaboration-reviews/:id/answers')
  @HttpCode(204)
  @Requires('collaboration-review.answer')
  @Answers(204, undefined, 'Answers, once and for good. What was answered is kept nowhere but in the counts of all.')
  answer(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @Body() body: AnswerReview): Promise<void> {
    return this.requests.runUnsigned(caller, (work) => answerReview(work, id, body));
  }
}
