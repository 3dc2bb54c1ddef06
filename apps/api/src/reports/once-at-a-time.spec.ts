import { describe, expect, it } from '@jest/globals';
import { OnceAtATime } from './once-at-a-time.js';

describe('what several ask at the same time', () => {
  it('is done once for all of them, and again for who asks after that', async () => {
    const pdfs = new OnceAtATime<number>();
    let made = 0;
    const make = async (): Promise<number> => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return made;
    };
    expect(await Promise.all([pdfs.do('nl', make), pdfs.do('nl', make), pdfs.do('en', make)])).toEqual([2, 2, 2]);
    expect(await pdfs.do('nl', make)).toBe(3);
  });

  it('fails for all of them where it fails, and is tried again', async () => {
    const pdfs = new OnceAtATime<number>();
    const fail = () => Promise.reject(new Error('Not made.'));
    const both = await Promise.allSettled([pdfs.do('nl', fail), pdfs.do('nl', fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await pdfs.do('nl', () => Promise.resolve(1))).toBe(1);
  });
});
