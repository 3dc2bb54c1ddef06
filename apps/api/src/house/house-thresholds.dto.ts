import type { ThresholdPage } from '@app/domain';
import { Decimal, Flag, Parts, Text, Whole } from '../http/fields.js';

const MOST = 60;

class ThresholdPart {
  @Text({ max: 60, example: 'staff_responded' })
  indicator!: string;
  @Decimal({ nullable: true, example: 0.3, description: 'A share as a part of one; null where the model has none.' })
  emerging!: number | null;
  @Decimal({ nullable: true, example: 0.7 })
  habit!: number | null;
}

export class SetThresholds {
  @Parts(() => ThresholdPart, { max: MOST })
  thresholds!: ThresholdPart[];
}

export const THRESHOLDS_EXAMPLE = {
  responses: { value: { thresholds: [{ indicator: 'staff_responded', emerging: 0.3, habit: 0.7 }] } },
};

class ThresholdView {
  @Text({ max: 60, example: 'betrekken' }) block!: string;
  @Text({ max: 60, example: 'staff_responded' }) indicator!: string;
  @Decimal({ nullable: true, example: 0.3 }) emerging!: number | null;
  @Decimal({ nullable: true, example: 0.7 }) habit!: number | null;
  @Decimal({ nullable: true, example: 0.25 }) defaultEmerging!: number | null;
  @Decimal({ nullable: true, example: 0.6 }) defaultHabit!: number | null;
  @Flag({ example: true, description: 'Whether the school has its own.' }) own!: boolean;
}

export class ThresholdPageView {
  @Parts(() => ThresholdView, { max: MOST }) thresholds!: ThresholdView[];
  @Whole({ example: 1, description: '0 where the school never set any.' }) version!: number;
}

export const toThresholdPageView = ({ version, thresholds }: ThresholdPage): ThresholdPageView => ({
  thresholds: thresholds.map(({ block, indicator, emerging, habit, framework, own }) => ({
    ...{ block, indicator, emerging, habit, own },
    defaultEmerging: framework.emerging,
    defaultHabit: framework.habit,
  })),
  version,
});
