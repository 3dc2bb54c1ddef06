import { defineReport } from '../../definition.js';
import { composeHouse, HOUSE_TEMPLATE } from './house.compose.js';
import { type HouseData, houseDataset } from './house.dataset.js';
import { houseWords } from './house.words.js';

/** A school's house: how far each of its building blocks is, for its leaders and everyone who works there. */
export const houseReport = defineReport<HouseData>({
  kind: 'house',
  templateVersion: HOUSE_TEMPLATE,
  words: houseWords,
  dataset: houseDataset,
  compose: composeHouse,
});
