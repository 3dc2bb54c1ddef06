import {
  addEntitlementRule,
  addEntitlementRulesFromTemplate,
  listEntitlementRules,
  loadEntitlementRule,
  reviseEntitlementRule,
  withdrawEntitlementRule,
} from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import {
  AddEntitlementRule,
  AddFromTemplate,
  EntitlementRulesQuery,
  EntitlementRulesView,
  EntitlementRuleView,
  ReviseEntitlementRule,
  TemplatesView,
  toEntitlementRuleView,
  toRevisedTerms,
  toTemplatesView,
  toTerms,
} from './entitlement-rules.dto.js';

/** What staff may use for their learning, in time and in money. */
@ApiTags('entitlements')
@Controller('v1')
export class EntitlementRulesController {
  constructor(private readonly requests: Requests) {}

  @Get('entitlement-templates')
  @Requires('entitlement-rule.read')
  @Answers(200, TemplatesView, 'What the collective agreements give, for a board to take over.')
  templates(@CalledBy() _caller: Caller): TemplatesView {
    return toTemplatesView();
  }

  @Get('entitlement-rules')
  @Requires('entitlement-rule.read')
  @Answers(200, pageOf(EntitlementRuleView), 'What staff of the board may use for their learning, the earliest first.')
  list(@CalledBy() caller: Caller, @Query() query: EntitlementRulesQuery): Promise<Page<EntitlementRuleView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listEntitlementRules(work, filter), query, (row) => [row.fromOn, row.id], toEntitlementRuleView),
    );
  }

  @Post('entitlement-rules')
  @Requires('entitlement-rule.maintain')
  @Answers(201, EntitlementRuleView, 'Adds a rule; no two give the same people the same on one day.')
  add(@CalledBy() caller: Caller, @Body() body: AddEntitlementRule): Promise<EntitlementRuleView> {
    return this.requests.run(caller, async (work) =>
      toEntitlementRuleView(await addEntitlementRule(work, toTerms(body))),
    );
  }

  @Post('entitlement-rules/from-template')
  @Requires('entitlement-rule.maintain')
  @Answers(201, EntitlementRulesView, 'Takes over all rules of a collective agreement.')
  addFromTemplate(@CalledBy() caller: Caller, @Body() body: AddFromTemplate): Promise<EntitlementRulesView> {
    const wish = { ...body, schoolId: body.schoolId ?? null };
    return this.requests.run(caller, async (work) => {
      const rules = await addEntitlementRulesFromTemplate(work, wish);
      return { items: rules.map(toEntitlementRuleView) };
    });
  }

  @Get('entitlement-rules/:id')
  @Requires('entitlement-rule.read')
  @Answers(200, EntitlementRuleView, 'One rule.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<EntitlementRuleView> {
    return this.requests.read(caller, async (work) =>
      toEntitlementRuleView(await loadEntitlementRule(work, id, 'entitlement-rule.read')),
    );
  }

  @Patch('entitlement-rules/:id')
  @Requires('entitlement-rule.maintain')
  @Answers(
    200,
    EntitlementRuleView,
    'Changes a rule that has not begun, or was recorded less than two weeks ago; of another its end and its source.',
    'if-match',
  )
  revise(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: ReviseEntitlementRule,
  ): Promise<EntitlementRuleView> {
    return this.requests.run(caller, async (work) =>
      toEntitlementRuleView(await reviseEntitlementRule(work, id, version, toRevisedTerms(body))),
    );
  }

  @Delete('entitlement-rules/:id')
  @HttpCode(204)
  @Requires('entitlement-rule.maintain')
  @Answers(204, undefined, 'Removes a rule that has not begun, or was recorded less than two weeks ago.', 'if-match')
  withdraw(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => withdrawEntitlementRule(work, id, version));
  }
}
