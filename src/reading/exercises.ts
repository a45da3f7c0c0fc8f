import {readAnswer, sameAnswer} from './answer';

/** An exercise whose answer is a number gets a field to try one in, before the answer is shown. */
export function bindExercises(exercises: Iterable<HTMLElement>) {
  for (const exercise of exercises) {
    const right = readAnswer(exercise.dataset.answer ?? '');
    if (right !== undefined) exercise.after(answerForm(right));
  }
}

function answerForm(right: number) {
  const form = document.createElement('form');
  form.className = 'check';
  form.innerHTML =
    '<label>Your answer <input size="8" maxlength="32" autocomplete="off" spellcheck="false"></label> <button>Check</button> <output role="status"></output>';
  const [field, words] = [form.querySelector('input')!, form.querySelector('output')!];
  form.addEventListener('submit', event => {
    event.preventDefault();
    const given = readAnswer(field.value);
    form.dataset.right = String(given !== undefined && sameAnswer(given, right));
    words.textContent =
      given === undefined
        ? 'A number, please, such as 0.5 or 1/2.'
        : sameAnswer(given, right)
          ? '✓ That is it.'
          : 'Not this one.';
  });
  field.addEventListener('input', () => {
    words.textContent = '';
  });
  return form;
}
