import type { SharedKey } from './shared-dutch.js';

/** What all reports say in English. */
export const sharedEnglish: Record<SharedKey, string> = {
  'frame.skip': 'To the content',
  'frame.contents': 'In this report',
  'frame.period': 'Period',
  'frame.periodDates': '{from} to {through}',
  'frame.board': 'Board',
  'frame.dataMoment': 'Data as of',
  'frame.moment': '{date}, {time}',
  'frame.about': 'About this report',
  'frame.owner': 'Whose report this is',
  'frame.smallNumbers': 'Small numbers',
  'frame.nothingHidden': 'No figures are hidden in this report.',
  'frame.someHidden': 'A figure about few people could make someone recognisable. That is why some figures are hidden:',
  'frame.someEarlier':
    'A figure about few people could make somebody recognisable. That is why some figures are hidden, or are those of an earlier report:',
  'frame.origin': 'Origin',
  'frame.originText':
    'Made from the data as recorded at the moment shown above. Anything added later does not change this report.',
  'frame.templateVersion': 'Template version {version}',
  'frame.contentHash': 'Content hash (SHA-256)',
  'frame.page': 'page {page} of {pages}',

  'value.none': 'no data',
  'value.person': 'a colleague',
  'value.hidden': 'hidden',
  'value.asOf': 'as of {moment}',
  'value.shareOf': 'of {of}',
  'value.interval': '95% confidence interval {range}',
  'value.shortInterval': '95% interval {range}',
  'value.range': '{low}\u00a0to\u00a0{high}',
  'value.intervalNote': 'An estimate is followed by its 95% confidence interval.',
  'unit.hour': 'h',
  'unit.minute': 'min',
  'unit.hours': '{n} hours',
  'unit.hours.one': '{n} hour',
  'unit.euros': '€{n}',
  'months.short': 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',

  'entries.none': 'Nothing recorded yet.',
  'data.none': 'There are no data to show.',
  'chart.data': 'Figures in this chart',
  'chart.scroll': 'Chart {title}, scrolls sideways',
  'table.scroll': 'Table {title}, scrolls sideways',
  'chart.label': 'Item',
  'chart.value': 'Value',
  'chart.inHours': 'in hours',
  'chart.columns': 'Column chart with {n} columns.',
  'chart.columns.one': 'Column chart with one column.',
  'chart.bars': 'Bar chart with {n} bars.',
  'chart.bars.one': 'Bar chart with one bar.',
  'chart.intervals': 'Chart with {n} estimates, each with a 95% confidence interval, around a line at zero.',
  'chart.intervals.one': 'Chart with one estimate with a 95% confidence interval, beside a line at zero.',
  'chart.extremes': 'Highest: {highest} ({highestLabel}). Lowest: {lowest} ({lowestLabel}).',
  'chart.hidden': '{n} values are hidden.',
  'chart.hidden.one': 'One value is hidden.',

  'hidden.fewer_than_5_staff': 'fewer than 5 colleagues',
  'hidden.fewer_than_5_staff.why':
    'Figures about colleagues are shown from 5 people. With fewer, one can guess who they are about.',
  'hidden.fewer_than_10_pupils': 'fewer than 10 pupils',
  'hidden.fewer_than_10_pupils.why':
    'A mean over pupils is shown from 10 pupils. With fewer it says too little, and a pupil may be recognisable.',
  'hidden.fewer_than_5_pupils': 'fewer than 5 pupils',
  'hidden.fewer_than_5_pupils.why': 'A number of pupils is shown from 5. With fewer, a pupil may be recognisable.',
  'hidden.fewer_than_2_groups': 'fewer than 2 groups',
  'hidden.fewer_than_2_groups.why':
    'Results are shown here over 2 or more groups together. With one group they would seem to be about one teacher.',
  'hidden.fewer_than_3_groups': 'fewer than 3 groups',
  'hidden.fewer_than_3_groups.why':
    'A school’s results are shown over 3 or more groups together. With fewer they would seem to be about single teachers.',
  'hidden.protects_another_figure': 'protects another figure',
  'hidden.protects_another_figure.why': 'This figure and the total together would give away another, hidden figure.',
  'hidden.tells_of_few': 'would be about a few',
  'hidden.tells_of_few.why': 'This figure hangs so much on one or two people that it would be about them.',
  'hidden.earlier_figure': 'as of an earlier moment',
  'hidden.earlier_figure.why':
    'Nothing changed since then, or only something of a few people. The difference would be about them, so the figure of an earlier report stands here.',
  'hidden.group_hardly_changed': 'too little difference from an earlier report',
  'hidden.group_hardly_changed.why':
    'Beside an earlier report this figure would tell something about fewer than 5 people: the difference between the two is about them alone.',
};
