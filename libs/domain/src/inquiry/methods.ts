import { RuleBroken } from '@app/platform';
import type { MaterialKind } from '../school-material/material.js';
import { Method } from './method.entity.js';
import type { Template } from './template.js';
import { asKept, judgeTemplate } from './template.rules.js';

/** Methods are material that schools make: each is one of the board's, or a school's own version of it. */
export const METHODS: MaterialKind<Template> = {
  name: 'method',
  entity: Method,
  content: 'template',
  asKept,
  expectSound: (draft) => {
    const wrong = judgeTemplate(draft);
    if (wrong.length > 0)
      throw new RuleBroken(
        'method_not_sound',
        wrong.map((violation) => ({ ...violation, pointer: `/draft${violation.pointer}` })),
      );
  },
};
