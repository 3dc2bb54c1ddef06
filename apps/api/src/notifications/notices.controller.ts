import { countUnread, listNotices, readNotice, readNoticesUpTo } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { keyAfter, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { NoticeQuery, NoticesPage, ReadUpTo, toNoticeView } from './notices.dto.js';

@ApiTags('notifications')
@Controller('v1/me/notices')
export class NoticesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('notice.read')
  @Answers(200, NoticesPage, 'What you were told, the newest first. It is there for 90 days.')
  list(@CalledBy() caller: Caller, @Query() query: NoticeQuery): Promise<NoticesPage> {
    const { language } = caller;
    const filter = { ...query, after: keyAfter(query, 1) };
    return this.requests.read(caller, async (work) => {
      const rows = await listNotices(work, filter);
      const page = toPage(
        rows,
        query,
        ({ id }) => [id],
        (row) => toNoticeView(language, row),
      );
      return { ...page, unread: await countUnread(work) };
    });
  }

  @Post('read')
  @HttpCode(204)
  @Requires('notice.mark')
  @Answers(204, undefined, 'Says that you read everything up to a notice.')
  readUpTo(@CalledBy() caller: Caller, @Body() body: ReadUpTo): Promise<void> {
    return this.requests.run(caller, (work) => readNoticesUpTo(work, body.noticeId));
  }

  @Post(':id/read')
  @HttpCode(204)
  @Requires('notice.mark')
  @Answers(204, undefined, 'Says that you read a notice.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.run(caller, (work) => readNotice(work, id));
  }
}
