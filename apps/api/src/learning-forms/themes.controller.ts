import { addTheme, listThemes, loadTheme, reviseTheme, suggestThemes } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { CatalogueQuery } from './learning-forms.dto.js';
import { AddTheme, ReviseTheme, SuggestionsQuery, ThemeSuggestionsView, ThemeView, toThemeView } from './themes.dto.js';

@ApiTags('learning forms')
@Controller('v1/themes')
export class ThemesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('theme.read')
  @Answers(200, pageOf(ThemeView), 'The themes that staff of the board learn about, by name.')
  list(@CalledBy() caller: Caller, @Query() query: CatalogueQuery): Promise<Page<ThemeView>> {
    const filter = { retired: query.retired ?? false, limit: query.limit, after: afterNameAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listThemes(work, filter), query, (row) => [row.name, row.id], toThemeView),
    );
  }

  @Post()
  @Requires('theme.add')
  @Answers(201, ThemeView, 'Adds a theme to the list of the board.')
  add(@CalledBy() caller: Caller, @Body() body: AddTheme): Promise<ThemeView> {
    return this.requests.run(caller, async (work) => toThemeView(await addTheme(work, body.name)));
  }

  @Get('suggestions')
  @Requires('theme.read')
  @Answers(
    200,
    ThemeSuggestionsView,
    'Themes that you used before, those that fit best first: by how often and how lately.',
  )
  suggest(@CalledBy() caller: Caller, @Query() query: SuggestionsQuery): Promise<ThemeSuggestionsView> {
    return this.requests.read(caller, async (work) => ({ items: (await suggestThemes(work, query)).map(toThemeView) }));
  }

  @Get(':id')
  @Requires('theme.read')
  @Answers(200, ThemeView, 'One theme, also one that was retired.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ThemeView> {
    return this.requests.read(caller, async (work) => toThemeView(await loadTheme(work, id, 'theme.read')));
  }

  @Patch(':id')
  @Requires('theme.maintain')
  @Answers(200, ThemeView, 'Renames a theme, or retires it.', 'if-match')
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseTheme,
  ): Promise<ThemeView> {
    return this.requests.run(caller, async (work) => toThemeView(await reviseTheme(work, id, version, body)));
  }
}
