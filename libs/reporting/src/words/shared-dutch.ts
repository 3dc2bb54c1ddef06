import type { HiddenReason } from '../document/value.js';

type HiddenWords = Record<`hidden.${HiddenReason}` | `hidden.${HiddenReason}.why`, string>;

/** What all reports say in Dutch. The keys are the measure for the other languages. */
export const sharedDutch = {
  'frame.skip': 'Naar de inhoud',
  'frame.contents': 'In dit verslag',
  'frame.period': 'Periode',
  'frame.periodDates': '{from} tot en met {through}',
  'frame.board': 'Bestuur',
  'frame.dataMoment': 'Peilmoment',
  'frame.moment': '{date}, {time}\u00a0uur',
  'frame.about': 'Over dit verslag',
  'frame.owner': 'Van wie dit verslag is',
  'frame.smallNumbers': 'Kleine aantallen',
  'frame.nothingHidden': 'In dit verslag zijn geen cijfers verborgen.',
  'frame.someHidden':
    'Een cijfer over weinig mensen zou iemand herkenbaar kunnen maken. Daarom zijn sommige cijfers verborgen:',
  'frame.someEarlier':
    'Een cijfer over weinig mensen zou iemand herkenbaar kunnen maken. Daarom zijn sommige cijfers verborgen, of die van een eerder verslag:',
  'frame.origin': 'Herkomst',
  'frame.originText':
    'Gemaakt uit de gegevens zoals ze op het peilmoment waren vastgelegd. Later toegevoegde gegevens veranderen dit verslag niet.',
  'frame.templateVersion': 'Sjabloonversie {version}',
  'frame.contentHash': 'Kenmerk van de inhoud (SHA-256)',
  'frame.page': 'pagina {page} van {pages}',

  'value.none': 'geen gegevens',
  'value.person': 'een collega',
  'value.hidden': 'verborgen',
  'value.asOf': 'stand {moment}',
  'value.shareOf': 'van {of}',
  'value.interval': '95%-betrouwbaarheidsinterval {range}',
  'value.shortInterval': '95%-interval {range}',
  'value.range': '{low}\u00a0tot\u00a0{high}',
  'value.intervalNote': 'Achter een schatting staat het 95%-betrouwbaarheidsinterval.',
  'unit.hour': 'u',
  'unit.minute': 'min',
  'unit.hours': '{n} uur',
  'unit.hours.one': '{n} uur',
  'unit.euros': '€\u00a0{n}',
  'months.short': 'jan feb mrt apr mei jun jul aug sep okt nov dec',

  'entries.none': 'Nog niets vastgelegd.',
  'data.none': 'Er zijn geen gegevens om te tonen.',
  'chart.data': 'Cijfers bij deze grafiek',
  'chart.scroll': 'Grafiek {title}, zijwaarts te schuiven',
  'table.scroll': 'Tabel {title}, zijwaarts te schuiven',
  'chart.label': 'Onderdeel',
  'chart.value': 'Waarde',
  'chart.inHours': 'in uren',
  'chart.columns': 'Kolomgrafiek met {n} kolommen.',
  'chart.columns.one': 'Kolomgrafiek met één kolom.',
  'chart.bars': 'Staafgrafiek met {n} staven.',
  'chart.bars.one': 'Staafgrafiek met één staaf.',
  'chart.intervals': 'Grafiek met {n} schattingen, elk met een 95%-betrouwbaarheidsinterval, rond een lijn bij nul.',
  'chart.intervals.one': 'Grafiek met één schatting met een 95%-betrouwbaarheidsinterval, bij een lijn op nul.',
  'chart.parts': 'Eén staaf, verdeeld in {n} delen.',
  'chart.parts.one': 'Eén staaf, van één deel.',
  'chart.part': 'Deel {number}',
  'chart.extremes': 'Hoogste: {highest} ({highestLabel}). Laagste: {lowest} ({lowestLabel}).',
  'chart.hidden': '{n} waarden zijn verborgen.',
  'chart.hidden.one': 'Eén waarde is verborgen.',

  'hidden.fewer_than_5_staff': 'minder dan 5 collega’s',
  'hidden.fewer_than_5_staff.why':
    'Cijfers over collega’s tonen we vanaf 5 mensen. Bij minder is te raden om wie het gaat.',
  'hidden.fewer_than_10_pupils': 'minder dan 10 leerlingen',
  'hidden.fewer_than_10_pupils.why':
    'Een gemiddelde over leerlingen tonen we vanaf 10 leerlingen. Bij minder zegt het te weinig en kan een leerling herkenbaar zijn.',
  'hidden.fewer_than_5_pupils': 'minder dan 5 leerlingen',
  'hidden.fewer_than_5_pupils.why':
    'Een aantal leerlingen tonen we vanaf 5. Bij minder kan een leerling herkenbaar zijn.',
  'hidden.fewer_than_2_groups': 'minder dan 2 groepen',
  'hidden.fewer_than_2_groups.why':
    'Resultaten tonen we hier over 2 groepen of meer samen. Bij één groep zou het over één leraar lijken te gaan.',
  'hidden.fewer_than_3_groups': 'minder dan 3 groepen',
  'hidden.fewer_than_3_groups.why':
    'Resultaten van de school tonen we over 3 groepen of meer samen. Bij minder zou het over afzonderlijke leraren lijken te gaan.',
  'hidden.protects_another_figure': 'beschermt een ander cijfer',
  'hidden.protects_another_figure.why':
    'Uit dit cijfer en het totaal samen zou een ander, verborgen cijfer te berekenen zijn.',
  'hidden.tells_of_few': 'zou over enkelen gaan',
  'hidden.tells_of_few.why': 'Dit cijfer hangt zo sterk aan een of twee mensen dat het over hen zou gaan.',
  'hidden.earlier_figure': 'stand van een eerder moment',
  'hidden.earlier_figure.why':
    'Er veranderde sindsdien niets, of alleen iets van een paar mensen. Het verschil zou over hen gaan; daarom staat er het cijfer uit een eerder verslag.',
  'hidden.group_hardly_changed': 'te klein verschil met een eerder verslag',
  'hidden.group_hardly_changed.why':
    'Naast een eerder verslag zou dit cijfer iets vertellen over minder dan 5 mensen. Het verschil tussen beide gaat dan over hen alleen.',
} satisfies HiddenWords & Record<string, string>;

export type SharedKey = keyof typeof sharedDutch;
