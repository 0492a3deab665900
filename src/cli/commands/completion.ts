// `rashomon completion`: a script by which a shell completes verbs, options, their values and the names of questions.
import { Argument, Command } from '@commander-js/extra-typings';
import { describeVerb, renderCompletion, shells } from '../completion-scripts.ts';
import { loadQuestions } from '../named-questions.ts';
import { writeResult } from '../output.ts';
import type { Verb } from '../verb.ts';

/** `verbs` is handed in by the list that this command stands in. */
export function completionCommand(verbs: readonly Verb[]) {
  return new Command('completion')
    .summary('print a script that completes commands in bash, zsh or fish')
    .description(
      'Prints a script that completes verbs, options, their values and the names of questions. Print it anew after an update.',
    )
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .addHelpText(
      'after',
      `
Examples:
  source <(rashomon completion bash)                                       for this shell; in ~/.bashrc for every one
  rashomon completion zsh > "\${fpath[1]}/_rashomon"
  rashomon completion fish > ~/.config/fish/completions/rashomon.fish`,
    )
    .action(async (shell) => {
      const { queries } = await loadQuestions();
      const questions = queries.map(({ name }) => name);
      const described = [];
      for (const verb of verbs) described.push(describeVerb(await verb.load(), verb.name === 'query' ? questions : []));
      await writeResult(renderCompletion(shell, described), 'data');
    });
}
