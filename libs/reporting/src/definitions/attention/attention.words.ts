import type { DefinitionWords } from '../../words/words.js';

const nl = {
  title: 'Aandacht',
  ownership:
    'Dit verslag is van de schoolleiding van {subject}, en van niemand anders. Het telt, en noemt niemand: om te zien of leren iedereen bereikt, niet om te zoeken wie.',
  reach: 'Wie nog niet bereikt werd',
  'figure.staff': 'Collega’s in deze periode',
  'figure.withoutLeerteam': 'Zat in geen enkel leerteam',
  'figure.withoutGoal': 'Had geen doel dat meetelt',
  'figure.withoutLearning': 'Had geen leermoment dat meetelt',
  few: 'minder dan vijf, of niemand',
  'reach.private':
    'Wat iemand privé houdt, telt hier niet mee. Wie hier zonder doel of leermoment telt, kan dus volop leren zonder het te delen. Dat is goed.',
  conversation: 'Om over na te denken',
  'conversation.offer':
    'Welk open aanbod kan ik iedereen doen, zodat wie nog niemand heeft om mee te leren kan aanhaken zonder zich te hoeven melden?',
  'conversation.room':
    'Heeft iedereen tijd om te leren, ook wie invalt, in deeltijd werkt, pas begon of zorg heeft voor een ander?',
  'conversation.ask':
    'Wat vraag ik in elk ontwikkelgesprek, aan iedereen op dezelfde manier: met wie leer je, en wat heb je daarvoor nodig?',
  reading: 'Hoe dit te lezen',
  'reading.few':
    'Een aantal staat er vanaf vijf mensen, en alleen als ook van vijf of meer het omgekeerde geldt. Anders zou het over enkelen gaan.',
  'reading.noNames':
    'Er is geen lijst met namen, ook niet elders in Leerspoor. Drie getallen naast elkaar zeggen niet dat het om dezelfde mensen gaat.',
} satisfies DefinitionWords['nl'];

const en: Record<keyof typeof nl, string> = {
  title: 'Attention',
  ownership:
    'This report belongs to the leaders of {subject}, and to nobody else. It counts and names nobody: to see whether learning reaches everyone, not to look for who.',
  reach: 'Who was not reached yet',
  'figure.staff': 'Colleagues in this period',
  'figure.withoutLeerteam': 'Were in no leerteam',
  'figure.withoutGoal': 'Had no goal that counts',
  'figure.withoutLearning': 'Had no learning moment that counts',
  few: 'fewer than five, or nobody',
  'reach.private':
    'What people keep private does not count here. So who counts here as without a goal or a learning moment may well be learning a lot without sharing it. That is fine.',
  conversation: 'To think about',
  'conversation.offer':
    'Which open offer can I make to everyone, so that who has nobody to learn with yet can join without having to come forward?',
  'conversation.room':
    'Does everyone have time to learn, also who stands in for others, works part time, has just begun or cares for somebody?',
  'conversation.ask':
    'What do I ask in every growth conversation, of everyone alike: whom do you learn with, and what do you need for it?',
  reading: 'How to read this',
  'reading.few':
    'A number is given from five people on, and only where five or more are the other way round. Otherwise it would be about a few.',
  'reading.noNames':
    'There is no list of names, nor is there one elsewhere in Leerspoor. Three numbers beside each other do not say that they are of the same people.',
};

export const attentionWords: DefinitionWords = { nl, en };
