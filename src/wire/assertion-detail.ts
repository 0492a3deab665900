// One assertion with all it rests on, as it travels: words, reporting chains, answers, relations with both quotes. Shapes only.
import type { AnswerRow } from '../domain/graph/answer-rows.ts';
import type { RecordedRow } from '../domain/graph/index-graph.ts';
import type { NodeProperties, RelationshipProperties } from '../domain/graph/schema.ts';

export interface SpeakerDetail {
  readonly id: string;
  readonly name: string;
  readonly unnamed: boolean;
  readonly pseudonymous: boolean;
  /** From the speaker up to each principal, by name; one chain of one for who speaks for nobody. */
  readonly speaksFor: readonly (readonly string[])[];
}

export interface DocumentBrief {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
}
export type QuoteDetail = RelationshipProperties<'QUOTED_IN'> & { readonly document: DocumentBrief };
export type CitedDetail = RelationshipProperties<'CITES'> & { readonly document: DocumentBrief };

/** The assertion at the other end, or in a chain. */
export interface AssertionBrief {
  readonly id: string;
  readonly claim: string;
  readonly act: string;
  readonly asTold: boolean;
  readonly speakers: readonly SpeakerDetail[];
  readonly quotes: readonly QuoteDetail[];
}

export interface RecordedRelationDetail {
  readonly type: RecordedRow['type'];
  /** `to`: this assertion is written as the one that relates; `from`: the other is. */
  readonly direction: 'to' | 'from';
  readonly properties: RecordedRow['properties'];
  readonly other: AssertionBrief;
}

export interface DerivedRelationDetail {
  readonly type: 'SUPPORTS' | 'CONTRADICTS';
  readonly kind: string;
  readonly rule: string;
  readonly hedged: boolean;
  /** This assertion's answer and the other's, to one question each. */
  readonly evidence: readonly {
    readonly question: string;
    readonly text: string;
    readonly mine: AnswerRow['properties'];
    readonly theirs: AnswerRow['properties'];
  }[];
  readonly other: AssertionBrief;
}

export interface AssertionDetail extends AssertionBrief {
  readonly properties: NodeProperties<'Assertion'>;
  readonly cites: readonly CitedDetail[];
  /** Outermost report first, this assertion last; one chain of one where it is not told by others. */
  readonly reportingChains: readonly (readonly AssertionBrief[])[];
  readonly answers: readonly {
    readonly question: string;
    readonly text: string;
    readonly answer: AnswerRow['properties'];
  }[];
  readonly recorded: readonly RecordedRelationDetail[];
  readonly derived: readonly DerivedRelationDetail[];
  readonly narratives: readonly { readonly id: string; readonly name: string }[];
  readonly about: readonly { readonly id: string; readonly name: string }[];
}
