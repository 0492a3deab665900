// CSL-JSON: the documents as a list of references for Zotero, pandoc and whatever reads citations. Out only.
import { omitAbsent } from '../../domain/base/result.ts';
import type { Medium } from '../../domain/records/model.ts';
import type { ExportedAffair, Format } from '../format.ts';

export const csljson: Format = {
  name: 'csljson',
  carries: {
    actor: ['name'],
    document: ['title', 'publisher', 'authors', 'date', 'url', 'language', 'medium', 'note'],
  },
  write: (affair) => `${JSON.stringify(listReferences(affair), undefined, 2)}\n`,
};

const typeOf: Readonly<Record<Medium, string>> = {
  text: 'document',
  image: 'graphic',
  video: 'motion_picture',
  audio: 'song',
};

function listReferences({ dataset }: ExportedAffair): object[] {
  const names = new Map<string, string>(dataset.actors.map(({ id, name }) => [id, name]));
  const nameAll = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  return dataset.documents.map(({ id, title, publisher, authors, date, url, language, medium, note }) => {
    const authored = nameAll(authors).map((literal) => ({ literal }));
    return omitAbsent({
      id,
      type: medium === 'text' && url !== undefined ? 'webpage' : typeOf[medium],
      title,
      author: authored.length === 0 ? undefined : authored,
      publisher: publisher.length === 0 ? undefined : nameAll(publisher).join(', '),
      issued: date && writeDate(date.text),
      URL: url,
      language,
      note,
    });
  });
}

/** As parts where every part is known; what CSL has no parts for stands as it is written. */
function writeDate(text: string): object {
  const isRough = /[?~%]$/.test(text);
  const ends = text.replace(/[?~%]$/, '').split('/');
  const parts = ends.map((end) =>
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(end)?.slice(1).filter(Boolean).map(Number),
  );
  if (parts.some((one) => one === undefined)) return { literal: text };
  return { 'date-parts': parts, ...(isRough ? { circa: true } : {}) };
}
