import { Day, Text, Whole } from '../http/fields.js';

export class CopyActivity {
  @Day({ optional: true, example: '2026-03-11', description: 'Today, where it is left out.' })
  learnedOn?: string;
  @Whole({ optional: true, min: 1, max: 1440, example: 60 })
  minutes?: number;
  @Text({ optional: true, max: 200, example: 'Onderzoeksles samenvatten herhaald' })
  title?: string;
}
