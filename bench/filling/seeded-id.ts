import type { Random } from '../../apps/cli/src/demo/random.js';

const SIXTEEN_BITS = 65_536;
const HEX = Array.from({ length: SIXTEEN_BITS }, (_, number) => number.toString(16).padStart(4, '0'));

/** A UUIDv7 as one made at that moment would look, drawn from a seed. By hand: there are tens of millions of them. */
export function seededId(random: Random, moment: number): string {
  const high = Math.floor(moment / SIXTEEN_BITS ** 2);
  const middle = Math.floor(moment / SIXTEEN_BITS) % SIXTEEN_BITS;
  const random12 = random.next() * 0x1000;
  const random14 = random.next() * 0x4000;
  const words = [high, middle, moment % SIXTEEN_BITS, 0x7000 + random12, 0x8000 + random14] as const;
  const [a, b, c, d, e] = words.map(hex) as [string, string, string, string, string];
  return `${a}${b}-${c}-${d}-${e}-${word(random)}${word(random)}${word(random)}`;
}

const hex = (number: number): string => HEX[Math.floor(number)] ?? '';
const word = (random: Random): string => hex(random.next() * SIXTEEN_BITS);
