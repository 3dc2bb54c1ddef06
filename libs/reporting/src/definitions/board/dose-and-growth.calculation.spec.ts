import { describe, expect, it } from '@jest/globals';
import { measuredGroups } from './board.fixture.js';
import { doseAndGrowth } from './dose-and-growth.calculation.js';

const found = (groups: number, change: (made: ReturnType<typeof measuredGroups>) => object = () => ({})) => {
  const made = measuredGroups(groups);
  const { pupils, doses } = { ...made, ...change(made) } as typeof made;
  return doseAndGrowth(pupils, doses);
};

describe('dose and growth over the groups of a board', () => {
  /*
   * R 4.2.2, with the pupils (group, grade, first, second) in p and the doses (group, minutes, moments) in d:
   *   for (g in unique(p$grade)) { i <- p$grade == g; p$res[i] <- residuals(lm(second ~ first, data = p[i, ])) }
   *   gain <- tapply(p$res, p$group, mean); dose <- gain * 0; s <- tapply(d$minutes, d$group, sum); dose[names(s)] <- s
   *   r <- cor(dose, gain, method = "spearman"); n <- length(gain)
   *   tanh(atanh(r) + c(-1, 1) * qnorm(.975) * sqrt((1 + r^2 / 2) / (n - 3)))
   */
  it('agrees with R: the mean distance of a group from the line of its grade, ranked beside its hours and moments', () => {
    const told = found(32);
    if (told.is !== 'told') throw new Error(told.is);
    expect([told.groups, told.pupils.length]).toEqual([32, 384]);
    expect(told.hours.value).toBeCloseTo(0.469547388492801, 12);
    expect(told.hours.low).toBeCloseTo(0.125334394560341, 12);
    expect(told.hours.high).toBeCloseTo(0.712863562626609, 12);
    expect(told.moments?.value).toBeCloseTo(0.340738486024887, 12);
    expect(told.moments?.low).toBeCloseTo(-0.0194410004841105, 12);
    expect(told.moments?.high).toBeCloseTo(0.622636303921951, 12);
  });

  it('takes twenty groups, and says how many are needed still', () => {
    expect(found(20).is).toBe('told');
    expect(found(19)).toEqual({ is: 'too_few_groups', groups: 19, needed: 1 });
    expect(found(0)).toEqual({ is: 'too_few_groups', groups: 0, needed: 20 });
  });

  it('counts a group from five pupils on, in a grade of four groups at least', () => {
    const pupilsOf = (group: string, most: number) =>
      found(20, ({ pupils }) => ({
        pupils: pupils.filter(({ groupId, pupil }) => groupId !== group || Number(pupil.slice(1)) < most),
      }));
    expect(pupilsOf('g4', 5).is).toBe('told');
    expect(pupilsOf('g4', 4)).toMatchObject({ groups: 19 });
    const ofThree = found(23, ({ pupils }) => ({
      pupils: pupils.map((one) => (['g0', 'g1', 'g2'].includes(one.groupId) ? { ...one, grade: 8 } : one)),
    }));
    expect(ofThree).toMatchObject({ is: 'told', groups: 20 });
  });

  it('is not about the few teachers or groups whose learning differs from that of the others', () => {
    const few = (groups: number, people: number) =>
      found(24, ({ doses }) => ({
        doses: doses.slice(0, groups).map((one, index) => ({ ...one, person: `t${index % people}` })),
      }));
    expect(few(4, 4).is).toBe('too_few_doses');
    expect(few(8, 4).is).toBe('too_few_doses');
    expect(few(8, 5).is).toBe('told');
    expect(found(24, () => ({ doses: [] })).is).toBe('too_few_doses');
  });
});
