// Every diagnostic there is. Closed: a code that is not here does not exist; a test compares the list with files, docs and fixtures.
import type { RuleDefinition } from '../rule.ts';
import { alteredQuote } from './altered-quote.ts';
import { ambiguousQuote } from './ambiguous-quote.ts';
import { assertionWithoutQuote } from './assertion-without-quote.ts';
import { compatibleAndContradicting } from './compatible-and-contradicting.ts';
import { compoundClaim } from './compound-claim.ts';
import { contradictoryAnswers } from './contradictory-answers.ts';
import { contradictoryImplication } from './contradictory-implication.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { cutWord } from './cut-word.ts';
import { cycle } from './cycle.ts';
import { deepRetraction } from './deep-retraction.ts';
import { documentWithoutText } from './document-without-text.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { earlyRetraction } from './early-retraction.ts';
import { emptyInterval } from './empty-interval.ts';
import { emptyValue } from './empty-value.ts';
import { exclusiveWithoutReason } from './exclusive-without-reason.ts';
import { folderNameMismatch } from './folder-name-mismatch.ts';
import { forbiddenKey } from './forbidden-key.ts';
import { foreignRetraction } from './foreign-retraction.ts';
import { halfPosition } from './half-position.ts';
import { invalidDate } from './invalid-date.ts';
import { invalidEncoding } from './invalid-encoding.ts';
import { invalidId } from './invalid-id.ts';
import { invalidLanguage } from './invalid-language.ts';
import { invalidLicence } from './invalid-licence.ts';
import { invalidTolerance } from './invalid-tolerance.ts';
import { invalidValue } from './invalid-value.ts';
import { jointAlone } from './joint-alone.ts';
import { jsonSyntax } from './json-syntax.ts';
import { limitExceeded } from './limit-exceeded.ts';
import { loneAnswer } from './lone-answer.ts';
import { lostQuote } from './lost-quote.ts';
import { lostWording } from './lost-wording.ts';
import { mergeConflict } from './merge-conflict.ts';
import { misplacedDocumentField } from './misplaced-document-field.ts';
import { misplacedFile } from './misplaced-file.ts';
import { misplacedOnly } from './misplaced-only.ts';
import { misplacedQuestionField } from './misplaced-question-field.ts';
import { misplacedWords } from './misplaced-words.ts';
import { missingField } from './missing-field.ts';
import { missingHeader } from './missing-header.ts';
import { mixedWithoutWords } from './mixed-without-words.ts';
import { narratorWithoutDocument } from './narrator-without-document.ts';
import { nearlySameBase } from './nearly-same-base.ts';
import { needlessRelation } from './needless-relation.ts';
import { noSpeaker } from './no-speaker.ts';
import { notOnYesNo } from './not-on-yes-no.ts';
import { quoteInOtherMedium } from './quote-in-other-medium.ts';
import { quoteWithoutDocument } from './quote-without-document.ts';
import { relationQuoteLost } from './relation-quote-lost.ts';
import { relationWithoutReason } from './relation-without-reason.ts';
import { repeatedAnswer } from './repeated-answer.ts';
import { repeatedEntry } from './repeated-entry.ts';
import { repeatedHeader } from './repeated-header.ts';
import { repeatedQuote } from './repeated-quote.ts';
import { repeatedRelation } from './repeated-relation.ts';
import { reservedId } from './reserved-id.ts';
import { retractionMismatch } from './retraction-mismatch.ts';
import { reversedDates } from './reversed-dates.ts';
import { saidAfterPrint } from './said-after-print.ts';
import { sameName } from './same-name.ts';
import { sameWikidata } from './same-wikidata.ts';
import { selfAffiliation } from './self-affiliation.ts';
import { selfRelation } from './self-relation.ts';
import { silenceUnnoticed } from './silence-unnoticed.ts';
import { supportsAndContradicts } from './supports-and-contradicts.ts';
import { symmetricDeclaredTwice } from './symmetric-declared-twice.ts';
import { unclearAnswer } from './unclear-answer.ts';
import { undatedChange } from './undated-change.ts';
import { undatedEvent } from './undated-event.ts';
import { undeclaredValue } from './undeclared-value.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownValue } from './unknown-value.ts';
import { unnamedAndPseudonymous } from './unnamed-and-pseudonymous.ts';
import { unnamedInTwoDocuments } from './unnamed-in-two-documents.ts';
import { unquotedDocument } from './unquoted-document.ts';
import { unreadableText } from './unreadable-text.ts';
import { unrelatedRelation } from './unrelated-relation.ts';
import { unsafeInteger } from './unsafe-integer.ts';
import { unusedActor } from './unused-actor.ts';
import { unusedNarrative } from './unused-narrative.ts';
import { wordsNotInQuote } from './words-not-in-quote.ts';
import { wordsWithoutMarks } from './words-without-marks.ts';
import { wrongFormat } from './wrong-format.ts';
import { wrongLength } from './wrong-length.ts';
import { wrongPosition } from './wrong-position.ts';
import { wrongReferenceKind } from './wrong-reference-kind.ts';
import { wrongSha256 } from './wrong-sha256.ts';
import { wrongType } from './wrong-type.ts';
import { yamlCutsText } from './yaml-cuts-text.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yamlUnsupported } from './yaml-unsupported.ts';

/** Found by readers while files become a draft. */
const readerRules: readonly RuleDefinition[] = [
  curlyQuotes,
  duplicateKey,
  emptyValue,
  forbiddenKey,
  invalidEncoding,
  jsonSyntax,
  limitExceeded,
  mergeConflict,
  misplacedFile,
  missingField,
  missingHeader,
  repeatedHeader,
  unknownKey,
  unknownValue,
  unreadableText,
  unsafeInteger,
  wrongFormat,
  wrongType,
  yamlCutsText,
  yamlSyntax,
  yamlUnsupported,
];

/** Found on the draft, in any order: none of them relies on another. */
const draftRules: readonly RuleDefinition[] = [
  alteredQuote,
  ambiguousQuote,
  assertionWithoutQuote,
  compatibleAndContradicting,
  compoundClaim,
  contradictoryAnswers,
  contradictoryImplication,
  cutWord,
  cycle,
  deepRetraction,
  documentWithoutText,
  duplicateId,
  earlyRetraction,
  emptyInterval,
  exclusiveWithoutReason,
  folderNameMismatch,
  foreignRetraction,
  halfPosition,
  invalidDate,
  invalidId,
  invalidLanguage,
  invalidLicence,
  invalidTolerance,
  invalidValue,
  jointAlone,
  loneAnswer,
  lostQuote,
  lostWording,
  misplacedDocumentField,
  misplacedOnly,
  misplacedQuestionField,
  misplacedWords,
  mixedWithoutWords,
  narratorWithoutDocument,
  nearlySameBase,
  needlessRelation,
  noSpeaker,
  notOnYesNo,
  quoteInOtherMedium,
  quoteWithoutDocument,
  relationQuoteLost,
  repeatedAnswer,
  repeatedEntry,
  repeatedQuote,
  repeatedRelation,
  reservedId,
  retractionMismatch,
  reversedDates,
  saidAfterPrint,
  sameName,
  sameWikidata,
  selfAffiliation,
  selfRelation,
  relationWithoutReason,
  silenceUnnoticed,
  supportsAndContradicts,
  symmetricDeclaredTwice,
  unclearAnswer,
  undatedChange,
  undatedEvent,
  undeclaredValue,
  unknownReference,
  unnamedAndPseudonymous,
  unnamedInTwoDocuments,
  unquotedDocument,
  unrelatedRelation,
  unusedActor,
  unusedNarrative,
  wordsNotInQuote,
  wordsWithoutMarks,
  wrongLength,
  wrongPosition,
  wrongReferenceKind,
  wrongSha256,
];

export const catalogue: readonly RuleDefinition[] = [...readerRules, ...draftRules];
