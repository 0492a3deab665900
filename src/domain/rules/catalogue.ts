// Every diagnostic there is. Closed: a code that is not here does not exist; a test compares the list with files, docs and fixtures.
import type { RuleDefinition } from '../rule.ts';
import { duplicateKey } from './duplicate-key.ts';
import { emptyValue } from './empty-value.ts';
import { forbiddenKey } from './forbidden-key.ts';
import { invalidEncoding } from './invalid-encoding.ts';
import { jsonSyntax } from './json-syntax.ts';
import { limitExceeded } from './limit-exceeded.ts';
import { misplacedFile } from './misplaced-file.ts';
import { missingField } from './missing-field.ts';
import { missingHeader } from './missing-header.ts';
import { repeatedHeader } from './repeated-header.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownValue } from './unknown-value.ts';
import { unreadableText } from './unreadable-text.ts';
import { unsafeInteger } from './unsafe-integer.ts';
import { wrongFormat } from './wrong-format.ts';
import { wrongType } from './wrong-type.ts';
import { yamlCutsText } from './yaml-cuts-text.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yamlUnsupported } from './yaml-unsupported.ts';

/** Found by readers while files become a draft. */
const readerRules: readonly RuleDefinition[] = [
  duplicateKey,
  emptyValue,
  forbiddenKey,
  invalidEncoding,
  jsonSyntax,
  limitExceeded,
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

export const catalogue: readonly RuleDefinition[] = [...readerRules];
