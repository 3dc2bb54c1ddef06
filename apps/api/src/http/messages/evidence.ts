import type { Messages } from './sentence.js';

/** What can be wrong with evidence and with recordings of lessons. */
export const EVIDENCE_MESSAGES: Messages = {
  file_empty: { nl: 'het bestand is leeg', en: 'the file is empty' },
  file_too_large: {
    nl: 'het bestand is groter dan {limit} MB',
    en: 'the file is larger than {limit} MB',
  },
  video_not_stored: {
    nl: 'video’s worden hier niet bewaard; bewaar van een eigen lesopname alleen de link',
    en: 'videos are not stored here; of a recording of an own lesson, keep the link',
  },
  file_kind_not_taken: {
    nl: 'dit soort bestand kan hier niet; wel PDF, afbeeldingen (PNG, JPEG, WebP, HEIC, AVIF), documenten van Office en OpenDocument, geluid (MP3, M4A) en tekst',
    en: 'this kind of file cannot be kept here; PDF, images (PNG, JPEG, WebP, HEIC, AVIF), Office and OpenDocument documents, sound (MP3, M4A) and text can',
  },
  file_not_as_declared: {
    nl: 'het bestand is iets anders dan het verzoek zegt, namelijk {type}',
    en: 'the file is something else than the request says, namely {type}',
  },
  file_expected: {
    nl: 'het verzoek moet het bestand zelf bevatten, met zijn soort als Content-Type',
    en: 'the request has to hold the file itself, with its type as Content-Type',
  },
  file_infected: {
    nl: 'in het bestand is schadelijke software gevonden; het is niet bewaard',
    en: 'malware was found in the file; it was not kept',
  },
  too_much_evidence: {
    nl: 'bij deze activiteit horen al {limit} bewijsstukken; meer kan niet',
    en: 'this activity has {limit} pieces of evidence already; there cannot be more',
  },
  files_full: {
    nl: 'je bestanden zijn dan samen groter dan {limit} MB; verwijder er eerst een paar',
    en: 'your files would be larger than {limit} MB together; remove some first',
  },
  upload_overtaken: {
    nl: 'Het bestand is intussen opgegeven. Stuur het nog eens.',
    en: 'The file was given up meanwhile. Send it once more.',
  },
  scan_not_done: {
    nl: 'Het bestand kon niet op schadelijke software worden onderzocht en is niet bewaard. Probeer het later nog eens.',
    en: 'The file could not be searched for malware and was not kept. Try again later.',
  },
  files_not_reachable: {
    nl: 'De opslag van bestanden is even niet bereikbaar. Probeer het later nog eens.',
    en: 'The store of files cannot be reached for the moment. Try again later.',
  },
  informed_afterwards: {
    nl: 'moet op of voor de dag van de opname liggen: ouders horen het vooraf',
    en: 'must be on or before the day of the recording: parents are told beforehand',
  },
};
