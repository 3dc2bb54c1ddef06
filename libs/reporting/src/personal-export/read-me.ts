import type { Language } from '@app/access';
import type { Archived } from './archived.js';

/** What is in an archive, what is not and why; in Dutch, then in English. */
export function readMe(archived: Archived): string {
  return `${inDutch(archived)}\n${'-'.repeat(72)}\n\n${inEnglish(archived)}`;
}

const inDutch = (archived: Archived): string => `ALLES WAT LEERSPOOR OVER JE BEWAART

Van ${archived.name}, bij ${archived.board}, zoals het was op ${momentOf(archived, 'nl-NL')}.

Wat erin zit
------------
In data/ staat van elke tabel waarin iets van jou staat een bestand voor programma’s (.json) en een voor een
rekenblad (.csv). In reports/ staat elk rapport over jou, precies zoals het is bewaard. In files/ staan
de bestanden bij je activiteiten. Momenten staan in UTC.

${listed(archived, 'nl')}

Wat er niet in zit, en waarom
-----------------------------
- Je wachtwoord en de geheimen van je aanmeldingen, tokens en uitnodigingen. Die bewaart Leerspoor alleen
  als hash: een vingerafdruk waaruit ze niet terug te lezen zijn. Dat ze er zijn, zie je in data/.
- Wat anderen schreven. Wie iets met je deelde, blijft er de eigenaar van: je vindt hier dat het gedeeld is,
  niet wat erin staat. Verslagen van bijeenkomsten en wat een leerteam afsprak, zijn van het leerteam.
- Rapporten over leerteams en scholen: daarin ben je niet te herkennen. In welke cijfers ervan je meetelt, vind
  je hier wel; wie er nog meer in meetellen niet.
- Pagina’s en opnames waarnaar je verwees. Leerspoor bewaart alleen de verwijzing.
- Antwoorden op herhaalde verzoeken en PDF’s: het zijn kopieën van wat hier al in staat.
${leftOut(archived, '- Deze bestanden, omdat het archief anders te groot wordt. Haal ze zelf op, zolang je een account hebt:')}`;

const inEnglish = (archived: Archived): string => `EVERYTHING THAT LEERSPOOR HOLDS ON YOU

Of ${archived.name}, at ${archived.board}, as it was on ${momentOf(archived, 'en-GB')}.

What is in it
-------------
In data/ there is, for each table that holds something of yours, a file for programs (.json) and one for a
spreadsheet (.csv). In reports/ there is each report on you, exactly as it was stored. In files/ there
are the files with your activities. Moments are in UTC.

${listed(archived, 'en')}

What is not in it, and why
--------------------------
- Your password, and the secrets of your sessions, tokens and invitations. Leerspoor keeps them as a hash
  only: a fingerprint from which they cannot be read back. That they exist you see in data/.
- What others wrote. Whoever shared something with you still owns it: you find here that it was shared, not
  what it says. Notes of meetings and what a leerteam agreed on belong to the leerteam.
- Reports on leerteams and schools: you cannot be told from them. In which of their figures you count you do
  find here; who else counts in them you do not.
- Pages and recordings that you referred to. Leerspoor keeps the reference only.
- Answers to repeated requests, and PDFs: they are copies of what stands here already.
${leftOut(archived, '- These files, as the archive would become too large. Fetch them yourself, while you have an account:')}`;

function leftOut({ files }: Archived, sentence: string): string {
  const left = files.filter(({ bytes }) => !bytes);
  if (left.length === 0) return '';
  const lines = left.map(({ evidenceId, name }) => `    /v1/evidence/${evidenceId}/content  ${name}\n`);
  return `${sentence}\n${lines.join('')}`;
}

const momentOf = ({ at, timeZone }: Archived, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);

function listed({ tables }: Archived, language: Language): string {
  return tables
    .map(
      ({ table, holds, found }) =>
        `${`data/${table}`.padEnd(28)} ${String(found.length).padStart(6)}  ${holds[language]}`,
    )
    .join('\n');
}
