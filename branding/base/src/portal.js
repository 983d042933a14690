// Small comforts on top of pages that work without any script.
(() => {
  'use strict';

  const SUBMIT_PAUSE = 5000; // milliseconds in which a second click on a submit button is taken for an accident

  /** The values that the control of this name has now; a control that is switched off has none. */
  function valuesOf(form, name) {
    return Array.from(form.elements)
      .filter((control) => control.name === name && !control.closest('fieldset:disabled'))
      .filter((control) => !/^(radio|checkbox)$/.test(control.type) || control.checked)
      .flatMap((control) => control.selectedOptions ? Array.from(control.selectedOptions, (o) => o.value) : control.value);
  }

  /** Document order: a question that depends on a hidden one is looked at after that one. */
  function showQuestions(form) {
    for (const part of form.querySelectorAll('[data-if]')) {
      // a question of another step decides: the server has judged already
      if (!form.querySelector(`[name="${CSS.escape(part.dataset.if)}"]`)) continue;
      const wanted = (part.dataset.is || '').split(/\s+/);
      const shown = valuesOf(form, part.dataset.if).some((value) => wanted.includes(value));
      part.hidden = !shown;
      if ('disabled' in part) part.disabled = !shown;
    }
  }

  function followAnswers(form) {
    showQuestions(form);
    form.addEventListener('change', () => showQuestions(form));
  }

  /** A form that is sent twice by a double click is one submission; nothing is disabled, so nothing is lost. */
  function sendOnce(form) {
    let sent = -Infinity;
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      if (event.timeStamp - sent < SUBMIT_PAUSE) event.preventDefault();
      else sent = event.timeStamp;
    });
    // a page that comes back from the browser's cache may be sent again at once
    window.addEventListener('pageshow', (event) => { if (event.persisted) sent = -Infinity; });
  }

  function offerCopy(button) {
    const source = document.getElementById(button.dataset.copy);
    if (!source || !navigator.clipboard) return;
    const label = button.querySelector('.kern-label') || button;
    label.setAttribute('aria-live', 'polite');
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText('value' in source ? source.value : source.textContent.trim());
      if (button.dataset.copied) label.textContent = button.dataset.copied;
    });
  }

  for (const form of document.forms) {
    followAnswers(form);
    sendOnce(form);
  }
  document.querySelectorAll('[data-copy]').forEach(offerCopy);
  document.querySelector('[data-error-summary]')?.focus();
})();
