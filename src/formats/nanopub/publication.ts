// One nanopublication: a head that names three graphs, what it asserts, where that comes from, and who publishes it.
import { DataFactory, type NamedNode, type Quad, type Term } from 'n3';
import type { Actor, Dataset, Document } from '../../domain/records/model.ts';
import { findLicencePage, vocabularies } from '../linked-terms.ts';
import { buildUrn } from '../urn.ts';

const { namedNode, literal, quad } = DataFactory;
const { prov, dct, np, rdf, schema, oa } = vocabularies;

/** A text is a literal. */
export type Say = (subject: NamedNode, predicate: string, object: Term | string) => Quad;

export class Publication {
  readonly #dataset: Dataset;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #licencePage: string | undefined;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#documents = new Map(dataset.documents.map((one) => [one.id, one]));
    this.#actors = new Map(dataset.actors.map((one) => [one.id, one]));
    this.#licencePage = findLicencePage(dataset.licence);
  }

  name(kind: string, id: string): NamedNode {
    return namedNode(buildUrn(this.#dataset.id, kind, id));
  }

  /** `describe` gives what is asserted and where it comes from; neither may be empty. `claim` is the graph of what is asserted. */
  publish(own: NamedNode, describe: (claim: NamedNode, inClaim: Say, inProvenance: Say) => Quad[]): Quad[] {
    const part = (name: string) => namedNode(`${own.value}:${name}`);
    const [claim, provenance, publication] = [part('assertion'), part('provenance'), part('pubinfo')];
    const [inHead, inPublication] = [say(part('head')), say(publication)];
    const { curators, licence } = this.#dataset;
    const page = this.#licencePage;
    return [
      inHead(own, `${rdf}type`, namedNode(`${np}Nanopublication`)),
      inHead(own, `${np}hasAssertion`, claim),
      inHead(own, `${np}hasProvenance`, provenance),
      inHead(own, `${np}hasPublicationInfo`, publication),
      ...describe(claim, say(claim), say(provenance)),
      inPublication(own, `${dct}isPartOf`, this.name('dataset', this.#dataset.id)),
      ...curators.map((curator) => inPublication(own, `${dct}creator`, curator)),
      page === undefined
        ? inPublication(own, `${dct}rights`, licence)
        : inPublication(own, `${dct}license`, namedNode(page)),
    ];
  }

  attributeToCurators(claim: NamedNode, say: Say): Quad[] {
    const curators = this.name('curators', this.#dataset.id);
    return [
      say(claim, `${prov}wasAttributedTo`, curators),
      ...this.#dataset.curators.map((name) => say(curators, `${schema}name`, name)),
    ];
  }

  attribute(claim: NamedNode, actors: readonly string[], say: Say): Quad[] {
    return actors.flatMap((id) => {
      const called = this.#actors.get(id)?.name;
      return [
        say(claim, `${prov}wasAttributedTo`, this.name('actor', id)),
        ...(called === undefined ? [] : [say(this.name('actor', id), `${schema}name`, called)]),
      ];
    });
  }

  quote(claim: NamedNode, documents: readonly string[], words: string, say: Say): Quad[] {
    return [
      ...documents.flatMap((id) => {
        const [document, source] = [this.name('document', id), this.#documents.get(id)];
        return [
          say(claim, `${prov}wasQuotedFrom`, document),
          ...(source === undefined ? [] : [say(document, `${dct}title`, source.title)]),
          ...(source?.url === undefined ? [] : [say(document, `${schema}url`, source.url)]),
        ];
      }),
      say(claim, `${oa}exact`, words),
    ];
  }
}

function say(graph: NamedNode): Say {
  return (subject, predicate, object) =>
    quad(
      subject,
      namedNode(predicate),
      typeof object === 'string' ? literal(object) : (object as Quad['object']),
      graph,
    );
}
