// Numbers, lists and days as English has them.
import { formatsOf } from '../formats.ts';

export const englishFormats = formatsOf('en-GB');
export const { number, list, either } = englishFormats;
