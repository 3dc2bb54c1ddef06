import { Random } from '../../apps/cli/src/demo/random.js';
import type pg from 'pg';

/** In every second record, and in one of a thousand. */
export const FREQUENT_WORD = 'feedback';
export const RARE_WORD = 'spiegelwand';

const WORDS =
  `lezen schrijven rekenen spelling woordenschat kringgesprek instructie differentiatie klassenklimaat observatie
  leerlijn toets groepsplan ouders kleuters bovenbouw middenbouw leesplezier vragen stellen samenwerken reflectie coachen
  voorbeeld aanpak begrijpend vloeiend hardop denken strategie motivatie taak rooster afspraak collega ontwerp`.split(
    /\s+/,
  );
/** Sentences to choose from: making one for every row, and finding its words, would take the longest. */
const TEXTS = 1_000;

/** What somebody wrote, and the words that it is found by as PostgreSQL makes them. */
export interface Text {
  readonly title: string;
  readonly reflection: string | null;
  readonly tryOut: string | null;
  readonly words: readonly string[];
}

/** Half of the texts are a title alone, three in ten have a reflection, two in ten say what will be tried as well. */
function writeTexts(): readonly Omit<Text, 'words'>[] {
  const draw = Random.of('texts');
  const sentence = (length: number): string => Array.from({ length }, () => draw.pick(WORDS)).join(' ');
  return Array.from({ length: TEXTS }, (_, nth) => {
    const title = nth % 2 === 0 ? `${sentence(3)} ${FREQUENT_WORD}` : sentence(4);
    const reflection = sentence(10);
    return {
      title: nth === TEXTS / 2 ? `${title} ${RARE_WORD}` : title,
      reflection: nth % 10 >= 5 ? reflection : null,
      tryOut: nth % 10 >= 8 ? `Morgen probeer ik ${sentence(4)}` : null,
    };
  });
}

/** The generated columns of a table with how they are made, as the schema has it. */
export interface Generated {
  readonly name: string;
  readonly expression: string;
}

/** Lets PostgreSQL find the words of each text once, with the very expressions of the columns they are written to. */
export async function withWords(client: pg.Client, generated: readonly Generated[]): Promise<readonly Text[]> {
  const texts = writeTexts();
  const { rows } = await client.query<{ words: string[] }>(
    `select array[${generated.map(({ expression }) => `(${expression})::text`).join(', ')}] as words
       from jsonb_to_recordset($1) as t (nth integer, title text, reflection text, try_out text) order by nth`,
    [JSON.stringify(texts.map(({ tryOut, ...text }, nth) => ({ ...text, nth, try_out: tryOut })))],
  );
  return texts.map((text, nth) => ({ ...text, words: rows[nth]!.words }));
}
