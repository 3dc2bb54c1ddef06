import { addTheme, listLearningForms, listThemes } from '@app/domain';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, PageQuery, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { AddTheme, LearningFormView, ThemeView, toLearningFormView, toThemeView } from './learning-forms.dto.js';

@ApiTags('learning forms')
@Controller('v1')
export class LearningFormsController {
  constructor(private readonly requests: Requests) {}

  @Get('learning-forms')
  @Requires('learning-form.read')
  @Answers(200, pageOf(LearningFormView), 'The catalogue of learning forms, by name.')
  listForms(@CalledByAny() caller: AnyCaller, @Query() query: PageQuery): Promise<Page<LearningFormView>> {
    const filter = { limit: query.limit, after: afterNameAndId(query), language: caller.language };
    return this.requests.read(caller, async (work) =>
      toPage(await listLearningForms(work, filter), query, (row) => [row.name, row.id], toLearningFormView),
    );
  }

  @Get('themes')
  @Requires('theme.read')
  @Answers(200, pageOf(ThemeView), 'The themes that staff of the board learn about, by name.')
  listThemes(@CalledBy() caller: Caller, @Query() query: PageQuery): Promise<Page<ThemeView>> {
    const filter = { limit: query.limit, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listThemes(work, filter), query, (row) => [row.name, row.id], toThemeView),
    );
  }

  @Post('themes')
  @Requires('theme.add')
  @Answers(201, ThemeView, 'Adds a theme to the list of the board.')
  addTheme(@CalledBy() caller: Caller, @Body() body: AddTheme): Promise<ThemeView> {
    return this.requests.run(caller, async (work) => toThemeView(await addTheme(work, body.name)));
  }
}
