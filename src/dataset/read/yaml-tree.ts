// A composed YAML document → our tree: aliases put in place of their anchors, tags and merge keys refused, every scalar by its source text.
import { isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import type { Place } from '../../domain/base/diagnostic.ts';
import { limits } from '../../domain/base/limits.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { yamlUnsupported } from '../../domain/check/rules/yaml-unsupported.ts';
import { buildMap, checkScalar } from './build-map.ts';
import type { MapEntry, Report, ScalarNode, SourceNode } from './source-node.ts';
import { tooManyValues, type ValueBudget } from './value-budget.ts';

interface Anchored {
  readonly node: SourceNode;
  /** Values in it, those that aliases repeat counted each time. */
  readonly size: number;
}

export class YamlTree {
  readonly #text: string;
  readonly #file: string;
  readonly #report: Report;
  readonly #budget: ValueBudget;
  readonly #anchors = new Map<string, Anchored>();
  #values = 0;
  #aliasedValues = 0;

  constructor(text: string, file: string, report: Report, budget: ValueBudget) {
    this.#budget = budget;
    this.#text = text;
    this.#file = file;
    this.#report = report;
  }

  /** A value that is not written (`null`) stands as an empty scalar at offset `at`. */
  build(node: ParsedNode | null, at = 0, inFlow = false): SourceNode {
    this.#values += 1;
    if (node === null) return this.#buildEmpty(this.#place(at, at));
    const place = this.#place(node.range[0], node.range[1]);
    if (isAlias(node)) return this.#resolveAlias(node.source, place);
    const before = this.#values;
    const built = this.#buildValue(node, place, inFlow);
    if (node.anchor !== undefined) {
      this.#anchors.set(node.anchor, { node: built, size: this.#values - before + 1 });
    }
    return built;
  }

  #buildValue(node: ParsedNode, place: Place, inFlow: boolean): SourceNode {
    if (node.tag !== undefined && node.tag !== defaultTag(node)) {
      const hint = 'what a value means is decided by its field; leave the tag out';
      this.#report(yamlUnsupported(place, `the tag \`${node.tag}\` is not used here`, hint));
    }
    if (isScalar(node)) return this.#buildScalar(node, place, inFlow);
    if (isMap(node)) return this.#buildMap(node as YAMLMap.Parsed, place);
    if (!isSeq(node)) return this.#buildEmpty(place);
    const items = node.items.map((item) => {
      // `[a: b]` is a map of one pair, which the library may leave bare.
      if (isPair(item)) return this.#buildEmpty(place);
      return this.build(item as ParsedNode | null, place.start, node.flow === true);
    });
    return { kind: 'list', items, place };
  }

  #buildScalar(node: Scalar, place: Place, inFlow: boolean): SourceNode {
    const plain = node.type === 'PLAIN' || node.type === undefined;
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const scalar: ScalarNode = {
      kind: 'scalar',
      text: String(node.value ?? ''),
      style: plain ? 'plain' : block ? 'block' : 'quoted',
      inFlow,
      commented: plain && /^[ \t]+#/.test(this.#text.slice(place.end, place.end + 200)),
      place,
    };
    return checkScalar(scalar, this.#report);
  }

  #buildMap(node: YAMLMap.Parsed, place: Place): SourceNode {
    const entries: MapEntry[] = [];
    for (const { key, value } of node.items) {
      const keyPlace = key === null ? place : this.#place(key.range[0], key.range[1]);
      const keyNode = isAlias(key) ? undefined : key;
      if (!isScalar(keyNode)) {
        this.#report(yamlUnsupported(keyPlace, 'a key is a plain text, not a list, a map, an alias or nothing'));
      } else if (keyNode.value === '<<' && keyNode.type === 'PLAIN') {
        const hint = 'write the fields out; `*name` in place of a whole value is understood';
        this.#report(yamlUnsupported(keyPlace, 'merge keys (`<<`) are not used here', hint));
      } else {
        const text = this.#buildScalar(keyNode, keyPlace, false);
        const name = text.kind === 'scalar' ? text.text : '';
        const built = this.build(value as ParsedNode | null, keyPlace.end, node.flow === true);
        entries.push({ key: { value: name, place: keyPlace }, value: built });
      }
    }
    return buildMap(entries, place, this.#report, node.flow !== true);
  }

  #resolveAlias(name: string, place: Place): SourceNode {
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) {
      this.#report(yamlUnsupported(place, `nothing above is marked \`&${name}\`, or \`*${name}\` stands inside it`));
      return this.#buildEmpty(place);
    }
    this.#values += anchored.size;
    this.#aliasedValues += anchored.size;
    if (this.#aliasedValues > limits.aliasedValues) {
      const found = `${this.#aliasedValues}`;
      this.#report(limitExceeded(place, 'values repeated by aliases', `${limits.aliasedValues}`, found));
      return this.#buildEmpty(place);
    }
    if (!this.#budget.take(anchored.size)) {
      this.#report(tooManyValues(place, this.#budget));
      return this.#buildEmpty(place);
    }
    return { ...anchored.node, place };
  }

  #buildEmpty(place: Place): ScalarNode {
    return { kind: 'scalar', text: '', style: 'plain', inFlow: false, commented: false, place };
  }

  #place(start: number, end: number): Place {
    return { file: this.#file, start, end };
  }
}

function defaultTag(node: ParsedNode): string {
  return `tag:yaml.org,2002:${isScalar(node) ? 'str' : isMap(node) ? 'map' : 'seq'}`;
}
