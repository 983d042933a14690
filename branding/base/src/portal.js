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

  const number = (text) => parseFloat(text.includes(',') ? text.replace(/[.\s]/g, '').replace(',', '.') : text);

  /** A day from its three fields as ISO 8601, or an empty text. */
  function day(values) {
    const [d, m, y] = values.map((value) => (value || '').trim());
    return d && m && /^\d{4}$/.test(y) ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : '';
  }

  function compares(value, test, known) {
    const than = known(test.slice(1));
    if (value === '' || Number.isNaN(value)) return false;
    return test[0] === '<' ? value < than : test[0] === '>' ? value > than : value === than;
  }

  /** A condition as the server wrote it: what questions of other steps decide is true or false already. */
  function holds(form, condition) {
    if (typeof condition === 'boolean') return condition;
    if (condition.all) return condition.all.every((part) => holds(form, part));
    if (condition.any) return condition.any.some((part) => holds(form, part));
    if ('not' in condition) return !holds(form, condition.not);
    const values = condition.of.flatMap((name) => valuesOf(form, name));
    if (condition.answered) return values.some((value) => value.trim() !== '');
    if (condition.day) return compares(day(values), condition.day, (text) => text);
    if (condition.number) return compares(number(values[0] || ''), condition.number, Number);
    return values.some((value) => condition.is.includes(value));
  }

  /** Document order: a question that depends on a hidden one is looked at after that one. */
  function showQuestions(form) {
    for (const part of form.querySelectorAll('[data-if]')) {
      const shown = holds(form, JSON.parse(part.dataset.if));
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
