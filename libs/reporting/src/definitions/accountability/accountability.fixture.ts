import type { EntitlementRuleRow, FunctionGroup } from '@app/domain';
import type { AccountabilityData, PersonAccount } from './accountability.dataset.js';

const HOUR = 60;

/** Somebody who may use 66 hours and 400 euros, and learned ten hours by themselves and five with a team. */
export const personAccount = (person: string, index: number, values: Partial<PersonAccount> = {}): PersonAccount => ({
  person,
  functionGroup: 'teacher',
  minutes: { entitled: 66 * HOUR, carriedOver: 0 },
  cents: { entitled: 40_000, carriedOver: 0 },
  learned: [learned('self_chosen', 10 * HOUR, 100 + index), learned('team', 5 * HOUR, 200 + index)],
  spent: { cents: 12_550, fingerprint: 300 + index },
  ...values,
});

export const learned = (
  initiative: PersonAccount['learned'][number]['initiative'],
  minutes: number,
  fingerprint: number,
  counted = minutes,
): PersonAccount['learned'][number] => ({
  initiative,
  minutes,
  fingerprint,
  counted,
  countedFingerprint: counted === 0 ? 0 : fingerprint,
});

export const people = (
  count: number,
  values: Partial<PersonAccount> = {},
  functionGroup: FunctionGroup = 'teacher',
): PersonAccount[] =>
  Array.from({ length: count }, (_, index) =>
    personAccount(`${functionGroup}-${index}`, index, { functionGroup, ...values }),
  );

const rule: Omit<EntitlementRuleRow, 'id' | 'unit' | 'amount' | 'counts'> = {
  schoolId: null,
  functionGroup: 'teacher',
  agreement: 'CAO PO',
  per: 'school_year',
  weekThousandths: null,
  proRata: true,
  carryOverYears: 0,
  fromOn: '2024-08-01',
  untilOn: null,
  sourceTitle: 'CAO PO, artikel 9.3',
  sourceUrl: null,
  recordedAt: new Date(0),
  version: 1,
};

const RULES: readonly EntitlementRuleRow[] = [
  { ...rule, id: 'time', unit: 'minutes', amount: 83 * HOUR, counts: ['self_chosen', 'team'] },
  { ...rule, id: 'money', unit: 'cents', amount: 50_050, counts: [] },
];

export const account = (
  of: readonly PersonAccount[],
  values: Partial<AccountabilityData> = {},
): AccountabilityData => ({
  id: 'school',
  name: 'De Brug',
  staff: of.map(({ person }) => person),
  people: of,
  rules: RULES,
  keeps: new Set(),
  ...values,
});
