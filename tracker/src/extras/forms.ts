import type { Extra } from '../extras';

/** Forms that are submitted: which, never what is in them. */
const forms: Extra = ({ track }) =>
  document.addEventListener(
    'submit',
    ({ target }) => {
      // A field may be called id or name, and then hides the form's own.
      const form = target as HTMLFormElement;
      const name = form.getAttribute('id') || form.getAttribute('name');
      track('Form: Submission', { path: location.pathname, ...(name && { form: name }) });
    },
    true,
  );

export default forms;
