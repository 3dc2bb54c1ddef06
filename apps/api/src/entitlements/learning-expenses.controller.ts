import { correctExpense, listExpenses, loadExpense, noteExpense, removeExpense } from '@app/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CalledBy, type Caller } from '../http/caller.js';
import { afterDayAndId } from '../http/cursors.js';
import { ApiTags } from '../http/described.js';
import { Answers } from '../http/openapi.js';
import { type Page, pageOf, ReadVersion, toPage } from '../http/paging.js';
import { Requests } from '../http/requests.js';
import { Requires } from '../http/requires.js';
import { IdPipe } from '../http/validation.js';
import { CorrectExpense, ExpensesQuery, ExpenseView, NoteExpense, toExpenseView } from './learning-expenses.dto.js';

@ApiTags('entitlements')
@Controller('v1/learning-expenses')
export class LearningExpensesController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Requires('learning-expense.read')
  @Answers(200, pageOf(ExpenseView), 'What you spent on your learning, the latest first; only you see this.')
  list(@CalledBy() caller: Caller, @Query() query: ExpensesQuery): Promise<Page<ExpenseView>> {
    const filter = { ...query, after: afterDayAndId(query) };
    return this.requests.read(caller, async (work) =>
      toPage(await listExpenses(work, filter), query, (row) => [row.spentOn, row.id], toExpenseView),
    );
  }

  @Post()
  @Requires('learning-expense.note')
  @Answers(201, ExpenseView, 'Notes what you spent on your learning.')
  note(@CalledBy() caller: Caller, @Body() body: NoteExpense): Promise<ExpenseView> {
    return this.requests.run(caller, async (work) => toExpenseView(await noteExpense(work, body)));
  }

  @Get(':id')
  @Requires('learning-expense.read')
  @Answers(200, ExpenseView, 'One expense of yours.')
  read(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ExpenseView> {
    return this.requests.read(caller, async (work) =>
      toExpenseView(await loadExpense(work, id, 'learning-expense.read')),
    );
  }

  @Patch(':id')
  @Requires('learning-expense.note')
  @Answers(200, ExpenseView, 'Corrects an expense of yours.', 'if-match')
  correct(
    @CalledBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: CorrectExpense,
  ): Promise<ExpenseView> {
    return this.requests.run(caller, async (work) => toExpenseView(await correctExpense(work, id, version, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('learning-expense.note')
  @Answers(204, undefined, 'Removes an expense of yours.', 'if-match')
  remove(@CalledBy() caller: Caller, @Param('id', IdPipe) id: string, @ReadVersion() version: number): Promise<void> {
    return this.requests.run(caller, (work) => removeExpense(work, id, version));
  }
}
