import type writeSheets from 'write-excel-file/node';
import {
  findElement,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/* What the library leaves to others: filters on the head of a table, and what a workbook says of itself. */

type WorkbookFeature = NonNullable<NonNullable<Parameters<typeof writeSheets>[1]>['features']>[number];
const SHEET = 'xl/worksheets/sheet{id}.xml';

/** Buttons on the head row, with which rows are filtered and put in order. */
export const filteredHeads: WorkbookFeature = {
  files: {
    transform: {
      [SHEET]: {
        transform: (xml) => {
          const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/g)];
          const lastRow = Math.max(1, ...cells.map(([, , row]) => Number(row)));
          const lastHead = cells.filter(([, , row]) => row === '1').at(-1)?.[1];
          if (!lastHead || !findElement(xml, 'sheetData')) return xml;
          const filter = getSelfClosingTagMarkup('autoFilter', { ref: `A1:${lastHead}${lastRow}` });
          return insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            filter,
            getOrderOfSiblings(SHEET, 'worksheet') ?? [],
            'worksheet',
          );
        },
      },
    },
  },
};

interface Description {
  readonly title: string;
  readonly creator: string;
  readonly language: string;
  /** Moment of the data: the workbook is dated by it, and not by the clock. */
  readonly at: string;
}

const CORE = 'docProps/core.xml';

/** Title, maker, language and date, as files of Office have them (ECMA-376, part 2, core properties). */
export function describedWorkbook({ title, creator, language, at }: Description): WorkbookFeature {
  const seconds = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const core =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${sanitizeTextContent(title)}</dc:title><dc:creator>${sanitizeTextContent(creator)}</dc:creator>` +
    `<dc:language>${language}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${seconds}</dcterms:created></cp:coreProperties>`;
  const contentType = getSelfClosingTagMarkup('Override', {
    PartName: `/${CORE}`,
    ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  });
  const relation = getSelfClosingTagMarkup('Relationship', {
    Id: 'rId-core-1',
    Type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    Target: CORE,
  });
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => contentType },
        '_rels/.rels': { insert: () => relation },
      },
      write: { files: () => ({ [CORE]: core }) },
    },
  };
}
