// What most questions have in common, said once: the parameters of every question, and columns that mean the same wherever they
// stand. A header names such a column without explaining it; whatever means something else is spelt out there.

/** As in a header; `dataset` comes first and the other two last. A header that has one of these names itself means its own. */
export const standardParameters = {
  first: ['dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall'],
  last: [
    'limit: integer from 1 to 10000 = 1000 — the most rows — e.g. 100',
    'skip: integer from 0 to 1000000 = 0 — how many rows are left out before them — e.g. 100',
  ],
} as const;

/** As in a header, without the `?` that says it may be absent. */
const columnTexts = `
act: string — what is done by speaking
actor: string — id of the actor
actorName: string — its name
asOf: string — the day as of which it is said
asTold: boolean — true where it is known only through others
assertion: string — id of the assertion
claim: string — its claim, in the analyst's words
confidence: string — the analyst's confidence: low, medium, high
document: string — id of the document the quote stands in
hedge: string — the document's softening words
label: string — its name where it has one, else the value
of: string — what it is counted on
one: string — id of an assertion
oneAsTold: boolean — true where it is known only through others
oneClaim: string — its claim
oneName: string — its name
oneSaid: string — when it was said, as far as it is known
oneSpeakers: string list — names of those who say it
origin: string — recorded (drawn by an analyst) or derived (follows by a rule)
other: string — id of the other assertion
otherAsTold: boolean — true where it is known only through others
otherClaim: string — its claim
otherName: string — its name
otherSaid: string — when it was said, as far as it is known
otherSpeakers: string list — names of those who say it
pairs: string list — ids of the assertions, \`one\` first
passedOverBy: string list — names of those who passed it over where it was to be expected
question: string — id of the question
quote: string — the first quote: the document's own words
reason: string — the analyst's reason
said: string — when it was said, as far as it is known
speakers: string list — names of those who say it
stance: string — held, denied or open
text: string — the question
value: string — the answer
`;

/** `type — meaning` by name. */
export const standardColumns: ReadonlyMap<string, string> = new Map(
  columnTexts
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
);
