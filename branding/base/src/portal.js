// Small comforts on top of pages that work without any script.
(() => {
  'use strict';

  const TYPING_PAUSE = 1500; // milliseconds without a key after which what was typed is saved
  const LAST_SAVE = 4000; // milliseconds that sending the form waits for a save that is on its way
  const RETRY = 20000; // milliseconds until a save that failed is tried again
  const SUBMIT_PAUSE = 5000; // milliseconds in which a second click on a submit button is taken for an accident

  /** The values that the control of this name has now; a control that is switched off has none. */
  function valuesOf(form, name) {
    return Array.from(form.elements)
      .filter((control) => control.name === name && !control.matches(':disabled'))
      .filter((control) => !/^(radio|checkbox)$/.test(control.type) || control.checked)
      .flatMap((control) => control.selectedOptions ? Array.from(control.selectedOptions).filter((o) => !o.disabled).map((o) => o.value) : control.value);
  }

  /** A number as the server reads it: a lone dot before three digits parts thousands, as in German. */
  function number(text) {
    const bare = text.replace(/€|eur(o)?/gi, '').replace(/,[-–—]+$/, '').replace(/[\s'\u00a0\u202f]/g, '');
    if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return parseFloat(bare.replace(/\./g, '').replace(',', '.'));
    if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)$|^[+-]?\d{1,3}(,\d{3}){2,}$/.test(bare)) return parseFloat(bare.replace(/,/g, ''));
    return /^[+-]?\d+([.,]\d+)?$/.test(bare) ? parseFloat(bare.replace(',', '.')) : NaN;
  }

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

  const READERS = { day, number: (values) => number(values[0] || ''), text: (values) => (values[0] || '').trim() };

  /** One answer against another one. */
  function comparesBoth(form, condition, values) {
    const read = READERS[condition.compare.slice(1)];
    const other = read(condition.with.flatMap((name) => valuesOf(form, name)));
    return other !== '' && !Number.isNaN(other) && compares(read(values), condition.compare[0], () => other);
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
    if (condition.compare) return comparesBoth(form, condition, values);
    if (condition.number) return compares(number(values[0] || ''), condition.number, Number);
    return values.some((value) => condition.is.includes(value));
  }

  /** An option of a list that goes takes the choice with it, and brings it back when it comes again. */
  function moveChoice(option, shown) {
    const list = option.closest('select');
    const before = list.value;
    if (shown) {
      if (option.dataset.chosen && !before) list.value = option.value;
      delete option.dataset.chosen;
    } else if (option.selected) {
      list.value = '';
      option.dataset.chosen = 'true';
    }
    if (list.value !== before) list.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Document order: a question that depends on a hidden one is looked at after that one. */
  function showQuestions(form) {
    for (const part of form.querySelectorAll('[data-if]')) {
      const shown = holds(form, JSON.parse(part.dataset.if));
      part.hidden = !shown;
      // an option that has a box is no control: its box is switched off
      const control = 'disabled' in part ? part : part.querySelector('input');
      if (control) control.disabled = !shown;
      if (part.matches('option')) moveChoice(part, shown);
    }
  }

  function followAnswers(form) {
    showQuestions(form);
    form.addEventListener('change', () => showQuestions(form));
  }

  /** Everything typed and no file, as it would be sent. */
  function typed(form) {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
    fields.append('_op', 'autosave');
    return fields;
  }

  /** Says quietly, and each thing once, whether what was typed is saved. */
  function say(region, text, icon) {
    const note = region.firstElementChild;
    if (note.lastElementChild.textContent === text && !note.hidden) return;
    note.firstElementChild.className = `kern-icon kern-icon--${icon}`;
    note.lastElementChild.textContent = text;
    note.hidden = false;
  }

  /** Saves while the citizen types. Saves follow one another, and sending waits for the last one, so that it has the last word. */
  function saveWhileTyping(form) {
    const region = form.querySelector('[data-saved]');
    if (!region) return;
    let timer, running, changed = false, sending = false, over = false;

    function later(pause) {
      clearTimeout(timer);
      if (!over && !sending) timer = setTimeout(() => save({}), pause);
    }

    async function send(settings) {
      changed = false;
      try {
        const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: typed(form), redirect: 'error', ...settings });
        over = answer.status === 409;
        if (!answer.ok && !over) throw new Error(answer.status);
        const time = answer.headers.get('X-Saved-At');
        if (time) say(region, region.dataset.saved.replace('{0}', time), 'check');
        if (changed) later(TYPING_PAUSE);
      } catch (failure) {
        if (sending) return;
        changed = true;
        say(region, region.dataset.unsaved, 'warning');
        later(RETRY);
      }
    }

    function save(settings) {
      if (running || over || sending) return;
      const stop = new AbortController();
      running = { stop, done: send({ signal: stop.signal, ...settings }).finally(() => { running = undefined; }) };
    }

    form.addEventListener('input', () => { changed = true; later(TYPING_PAUSE); });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && changed) save({ keepalive: true });
    });
    window.addEventListener('pageshow', (event) => { if (event.persisted) sending = false; });
    form.addEventListener('submit', (event) => {
      clearTimeout(timer);
      if (!running) { sending = true; return; }
      event.preventDefault();
      if (sending) return;
      sending = true;
      const { stop, done } = running;
      const patience = setTimeout(() => stop.abort(), LAST_SAVE);
      done.finally(() => { clearTimeout(patience); form.requestSubmit(event.submitter); });
    });
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

  const fill = (text, value) => text.replace('{0}', value);

  /** Says how many characters are left; a screen reader hears it when the typing pauses. */
  function countCharacters(note) {
    const field = document.getElementById(note.dataset.for);
    const spoken = note.cloneNode();
    for (const name of ['id', 'data-limit']) spoken.removeAttribute(name);
    spoken.className = 'kern-sr-only';
    spoken.setAttribute('role', 'status');
    note.after(spoken);
    let pause;
    const count = () => {
      const left = note.dataset.limit - Array.from(field.value.trim()).length;
      note.textContent = left < 0 ? fill(note.dataset.over, -left) : fill(note.dataset.left, left);
      note.classList.toggle('portal-limit--over', left < 0);
      clearTimeout(pause);
      pause = setTimeout(() => { spoken.textContent = note.textContent; }, 1000);
    };
    field.addEventListener('input', count);
    if (field.value) count();
  }

  /** A long list as a combobox (ARIA 1.2): what is typed narrows it down; the hidden list stays what is sent. */
  function makeSearchable(select) {
    const { id } = select;
    const options = Array.from(select.options).filter((option) => option.value);
    const input = Object.assign(document.createElement('input'), { type: 'text', autocomplete: 'off', className: 'kern-form-input__input' });
    const list = Object.assign(document.createElement('ul'), { id: `${id}-options`, className: 'portal-options', hidden: true });
    const status = Object.assign(document.createElement('p'), { className: 'kern-sr-only' });
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
      input.setAttribute(name, value);
    }
    for (const name of ['aria-describedby', 'aria-invalid']) if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    input.classList.toggle('kern-form-input__input--error', select.hasAttribute('aria-invalid'));
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', document.querySelector(`label[for="${id}"]`)?.textContent.trim() ?? '');
    status.setAttribute('role', 'status');
    let at = -1;

    const chosen = () => (select.value ? select.selectedOptions[0].text : '');
    const close = () => {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const choose = (value) => {
      if (select.value !== value) {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      input.value = chosen();
      close();
    };
    const point = (to) => {
      list.children[at]?.removeAttribute('aria-selected');
      at = to;
      const option = list.children[at];
      if (!option) return input.removeAttribute('aria-activedescendant');
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      return input.setAttribute('aria-activedescendant', option.id);
    };
    const open = (typed) => {
      const words = typed.toLocaleLowerCase().split(/\s+/);
      const found = options.filter((option) => !option.disabled && words.every((word) => option.text.toLocaleLowerCase().includes(word)));
      list.replaceChildren(...found.map((option) => {
        const item = Object.assign(document.createElement('li'), { id: `${id}-option-${option.index}`, textContent: option.text });
        item.dataset.value = option.value;
        item.setAttribute('role', 'option');
        return item;
      }));
      list.hidden = !found.length;
      at = -1;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
      status.textContent = found.length ? fill(select.dataset.found, found.length) : select.dataset.search;
      status.className = found.length ? 'kern-sr-only' : 'portal-options portal-options--none';
    };
    const keys = {
      ArrowDown: () => (list.hidden ? open('') : point(Math.min(at + 1, list.children.length - 1))),
      ArrowUp: () => point(Math.max(at - 1, 0)),
      Escape: () => choose(select.value),
      Enter: () => choose(list.children[at].dataset.value),
    };

    input.addEventListener('input', () => open(input.value));
    input.addEventListener('click', () => (list.hidden ? open('') : close()));
    input.addEventListener('keydown', (event) => {
      if (!keys[event.key] || (list.hidden && event.key !== 'ArrowDown') || (event.key === 'Enter' && at < 0)) return;
      event.preventDefault();
      keys[event.key]();
    });
    // the pointer must not take the focus away before the click counts
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => { if (event.target.dataset.value) choose(event.target.dataset.value); });
    input.addEventListener('blur', () => {
      const same = options.find((option) => !option.disabled && option.text.toLocaleLowerCase() === input.value.trim().toLocaleLowerCase());
      choose(input.value.trim() ? same?.value ?? select.value : '');
      status.textContent = '';
      status.className = 'kern-sr-only';
    });
    select.addEventListener('change', () => { input.value = chosen(); });
    select.id = `${id}-sent`;
    input.id = id;
    input.value = chosen();
    select.hidden = true;
    select.parentElement.classList.add('portal-combobox');
    select.after(input, list, status);
  }

  /** Measured by the clock: a device that sleeps stops every timer. */
  function watchIdleness(dialog) {
    const ask = dialog.dataset.idleAsk * 1000;
    const leave = dialog.dataset.idleLeave * 1000;
    const go = dialog.querySelector('[data-idle-go]');
    let touched = Date.now();
    let asked = 0;
    const touch = () => { if (!dialog.open) touched = Date.now(); };
    for (const kind of ['input', 'keydown', 'pointerdown', 'wheel', 'touchmove']) window.addEventListener(kind, touch, { passive: true });
    const stay = () => { dialog.close(); touch(); };
    dialog.querySelector('[data-idle-stay]').addEventListener('click', stay);
    dialog.addEventListener('cancel', (event) => { event.preventDefault(); stay(); });
    const timer = setInterval(() => {
      if (Date.now() - touched < ask) return;
      if (!dialog.open) {
        dialog.showModal();
        asked = Date.now();
      }
      if (Date.now() - asked < leave) return;
      clearInterval(timer);
      go.click();
    }, Math.min(ask, leave, 5000));
  }

  /** What few pages need does not burden the others. */
  function loadBeside(own, file) {
    const script = Object.assign(document.createElement('script'), { src: new URL(file, own.src).href, nonce: own.nonce });
    document.head.append(script);
  }

  function offerPrint(button) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  for (const form of document.forms) {
    followAnswers(form);
    saveWhileTyping(form);
    sendOnce(form);
  }
  document.querySelectorAll('[data-limit]').forEach(countCharacters);
  document.querySelectorAll('select[data-search]').forEach(makeSearchable);
  if (document.querySelector('[data-alike]')) loadBeside(document.currentScript, 'alike.js');
  document.querySelectorAll('[data-copy]').forEach(offerCopy);
  document.querySelectorAll('[data-print]').forEach(offerPrint);
  document.querySelectorAll('dialog[data-idle-ask]').forEach(watchIdleness);
  document.querySelector('[data-error-summary]')?.focus();
})();
