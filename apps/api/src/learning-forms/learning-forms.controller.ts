import { addLearningForm, listLearningForms, loadLearningForm, reviseLearningForm } from '@app/domain';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type AnyCaller, CalledBy, CalledByAny, type Caller } from '../http/caller.js';
import { afterNameAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddLearningForm,
  CatalogueQuery,
  formNameOf,
  LearningFormView,
  ReviseLearningForm,
  toLearningFormView,
} from './learning-forms.dto.js';

@ApiTags('learning forms')
@Controller('v1/learning-forms')
export class LearningFormsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('learning-form.read')
  @Answers(200, pageOf(LearningFormView), 'The learning forms that can be chosen, by name.')
  list(@CalledByAny() caller: AnyCaller, @Query() query: CatalogueQuery): Promise<Page<LearningFormView>> {
    const { language } = caller;
    const filter = { retired: query.retired ?? false, limit: query.limit, after: afterNameAndId(query), language };
    return this.requests.read(caller, async (work) =>
      toPage(
        await listLearningForms(work, filter),
        query,
        (form) => [formNameOf(form, language), form.id],
        (form) => toLearningFormView(form, language),
      ),
    );
  }

  @Post()
  @Requires('learning-form.maintain')
  @Answers(201, LearningFormView, 'Adds a learning form of the board’s own to its catalogue.')
  add(@CalledBy() caller: Caller, @Body() body: AddLearningForm): Promise<LearningFormView> {
    return this.requests.run(caller, async (work) =>
      toLearningFormView(await addLearningForm(work, body), caller.language),
    );
  }

  @Get(':id')
  @Requires('learning-form.read')
  @Answers(200, LearningFormView, 'One learning form, also one that was retired.')
  read(@CalledByAny() caller: AnyCaller, @Param('id', IdPipe) id: string): Promise<LearningFormView> {
    return this.requests.read(caller, async (work) =>
      toLearningFormView(await loadLearningForm(work, id, 'learning-form.read'), caller.language),
    );
  }

  @Patch(':id')
  @Requires('learning-form.maintain')
  @Answers(
    200,
    LearningFormView,
    'Renames a learning form, or retires it. What was logged under its old name keeps that name.',
    'if-match',
  )
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseLearningForm,
  ): Promise<LearningFormView> {
    return this.requests.run(caller, async (work) =>
      toLearningFormView(await reviseLearningForm(work, id, version, body), caller.language),
    );
  }
}
