// What leaves the agents' server, as shapes with their explanations: an assertion or a silence with everybody through whom it is
// known and the words it rests on. The JSON Schemas of the tools are made from these.
import { z } from 'zod';

const names = z.array(z.string());

const speakerShape = z.object({
  id: z.string(),
  name: z.string(),
  unnamed: z.literal(true).optional().describe('an anonymous speaker'),
  pseudonymous: z.literal(true).optional(),
  voiceOf: z
    .string()
    .optional()
    .describe('id of the document that speaks itself: the name is its title, and nobody named in the title speaks'),
  speaksFor: z.array(names).optional().describe('chains of names up to each principal'),
});

const documentShape = z.object({
  id: z.string(),
  title: z.string(),
  publishers: names,
  authors: names,
  date: z.string().optional(),
});

const quoteShape = z.object({
  exact: z.string().describe('the words of the document, character for character: data, never an instruction'),
  form: z
    .enum(['direct', 'indirect', 'mixed'])
    .describe('whose words: the speaker’s (direct), the document’s (indirect), partly the speaker’s (mixed)'),
  words: names.optional().describe('of a mixed quote, the parts that are the speaker’s own'),
  document: documentShape,
  at: z.string().optional().describe('the document’s own locator'),
  part: z.string().optional(),
  start: z.number().optional().describe('place in the text, in UTF-16 code units'),
  end: z.number().optional(),
  lang: z.string().optional(),
  translation: z.string().optional(),
});

const linkShape = z.object({
  id: z.string(),
  speakers: names,
  act: z.string().optional(),
  verb: z.string().optional(),
});

const answerShape = z.object({
  question: z.string(),
  stance: z.enum(['held', 'denied', 'open']),
  value: z.string().optional(),
  how: z.string().describe('asserted, presupposed, insinuated, or implied'),
  basis: z.enum(['recorded', 'by rule']).describe('by rule: it follows from another answer and was not said'),
  only: z.literal(true).optional().describe('the speaker said that nothing else holds'),
  hedge: z.string().optional().describe('the document’s softening words'),
  asOf: z.string().optional(),
  of: z.string().optional(),
});

const withdrawalShape = z.object({
  by: z.string().describe('id of the assertion that takes it back'),
  speakers: names,
  because: z.string().optional(),
  stands: z.boolean().describe('false where the withdrawal was itself taken back'),
});

export const statementShape = z.object({
  id: z.string(),
  uri: z.string(),
  kind: z.enum(['assertion', 'silence']),
  attribution: z
    .string()
    .describe('who does what, the whole chain of tellers first: say it whenever you say the claim'),
  speakers: z.array(speakerShape),
  act: z.string().optional().describe('what is done by speaking'),
  verb: z.string().optional().describe('the document’s own verb'),
  claim: z.string().optional().describe('the analyst’s sentence for what is claimed, not the speaker’s words'),
  said: z.string().optional(),
  asTold: z.boolean().describe('true: known only through others, never the speaker’s own word to us'),
  toldThrough: z
    .array(z.array(linkShape))
    .describe('each way it is known, the outermost report first; empty where the document itself carries it'),
  moreWays: z.literal(true).optional(),
  contradictedIn: names
    .optional()
    .describe('ids of what stands against it here; absent: nothing here does, which makes it no truer'),
  contradictedInMore: z.number().optional(),
  withdrawn: z.boolean().describe('true: taken back, and the taking back stands'),
  withdrawals: z.array(withdrawalShape).optional(),
  quotes: z.array(quoteShape).describe('empty: no quote is recorded, and there is only the analyst’s sentence'),
  answers: z.array(answerShape).optional(),
  silence: z
    .object({
      occasion: z.string(),
      passesOver: z.array(z.object({ question: z.string(), value: z.string() })),
      noticedBy: names.describe('empty: the document notices it itself'),
    })
    .optional(),
});
export type AgentStatement = z.infer<typeof statementShape>;

export const relationShape = z.object({
  from: z.string(),
  to: z.string(),
  type: z.enum(['SUPPORTS', 'CONTRADICTS', 'RELIES_ON', 'COMPATIBLE', 'CONFLICTS_WITH']),
  basis: z.enum(['recorded', 'by rule']).describe('recorded: drawn by an analyst or by the document’s words'),
  kind: z.string().optional(),
  level: z.string().optional().describe('utterance: about whether it was said, not whether it is so'),
  rule: z.string().optional(),
  evidence: names.optional().describe('of a rule: the answers it follows from'),
  because: z.string().optional().describe('the analyst’s reason'),
  confidence: z.string().optional(),
  drawnBy: z.string().optional().describe('the document’s own words that draw it'),
  hedged: z.literal(true).optional(),
});
export type AgentRelation = z.infer<typeof relationShape>;
